package surveyjs

import (
	"testing"

	"mocktest/build/convert/readtest"
)

func TestGolden(t *testing.T) { readtest.Golden(t, "testdata", Read) }

func TestIs(t *testing.T) {
	for input, want := range map[string]bool{
		`{"pages":[{"elements":[{"type":"radiogroup","name":"q"}]}]}`:   true,
		`{"elements":[{"type":"html","name":"q","html":"x"}]}`:          true,
		`{"pages":[{"questions":[{"type":"boolean","name":"q"}]}]}`:     true,
		`{"questions":[{"type":"single-choice","prompt":"x"}]}`:         false,
		`{"questions":[{"type":"radiogroup","prompt":"no name"}]}`:      false,
		`{"response_code":0,"results":[{"type":"multiple"}]}`:           false,
		`[{"type":"text","name":"q"}]`:                                  false,
		`{"pages":[{"elements":[{"type":"radiogroup","name":"q"}]}`:     true,
		`{"pages":[{"elements":[{"type":"single","name":"q"}]}`:         false,
		`const survey = {pages: [{elements: [{type: "text", name: ""}]`: false,
		"": false,
	} {
		if got := Is("x.json", []byte(input)); got != want {
			t.Errorf("Is(%s) = %t", input, got)
		}
	}
}

func FuzzRead(f *testing.F) { readtest.Fuzz(f, "x.json", Read) }
