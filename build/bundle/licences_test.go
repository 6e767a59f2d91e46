package bundle

import (
	"strings"
	"testing"
)

// The real widget's licences: Go's, and those of the modules readers download.
func TestLicencesOfTheWidget(t *testing.T) {
	s, err := findSource(t.Context(), "")
	if err != nil {
		t.Fatal(err)
	}
	e, err := compile(t.Context(), s, trimmings, nil)
	if err != nil {
		t.Fatal(err)
	}
	text := string(e.licences.Data)
	for _, part := range []string{"Go 1.", "github.com/maxence-charriere/go-app/v10 v10.", "github.com/yuin/goldmark v1.",
		"Redistributions in binary form must reproduce", "The above copyright notice and this permission notice"} {
		if !strings.Contains(text, part) {
			t.Errorf("%q is missing", part)
		}
	}
	for _, part := range []string{"cobra", "google/uuid"} {
		if strings.Contains(text, part) {
			t.Errorf("%s is there, which readers do not download", part)
		}
	}
}

func TestMissingLicenceIsAnError(t *testing.T) {
	wantError(t, addLicence(&strings.Builder{}, "example.org/x v1.0.0", t.TempDir()),
		"example.org/x v1.0.0 is compiled into the widget", "no licence file")
}
