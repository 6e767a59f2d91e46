package bundle

import (
	"os"
	"path/filepath"
	"testing"
)

// An installed command finds the checkout it came from, so that publishers can
// work in folders of their own.
func TestSourceOutsideTheCheckout(t *testing.T) {
	t.Chdir(t.TempDir())
	dir, err := FindSource(t.Context(), "")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(filepath.Join(dir, "widget", "assets")); err != nil {
		t.Errorf("the source found is not one: %v", err)
	}

	keep := birthplace
	defer func() { birthplace = keep }()
	birthplace = func() string { return "" }
	_, err = FindSource(t.Context(), "")
	wantError(t, err, "not inside the mocktest source", "--source DIR")
}
