package opentdb

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"html"
	"net/url"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"mocktest/build/convert/readtest"
)

func TestGolden(t *testing.T) { readtest.Golden(t, "testdata", Read) }

func FuzzRead(f *testing.F) { readtest.Fuzz(f, "f.json", Read) }

// encoded is a file of two questions with every text written by encode.
func encoded(t *testing.T, encode func(string) string) []byte {
	t.Helper()
	e := encode
	data, err := json.Marshal(map[string]any{"response_code": 0, "results": []any{
		map[string]any{"type": e("multiple"), "difficulty": e("hard"), "category": e("Science & Nature: Maths"), "question": e(`Is "π" + 1 < 5% of é?`),
			"correct_answer": e("No*"), "incorrect_answers": []string{e("Yes"), e("It's 50/50"), e("None of the above")}},
		map[string]any{"type": e("boolean"), "difficulty": e("easy"), "category": e("Art"), "question": e("Is 1 + 1 = 3?"),
			"correct_answer": e("False"), "incorrect_answers": []string{e("True")}},
	}})
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// The same questions come out of every encoding.
func TestEncodings(t *testing.T) {
	want := ""
	for _, c := range []struct {
		name   encoding
		encode func(string) string
	}{
		{entities, html.EscapeString},
		{urlLegacy, url.QueryEscape},
		{url3986, func(s string) string { return strings.ReplaceAll(url.QueryEscape(s), "+", "%20") }},
		{base64All, func(s string) string { return base64.StdEncoding.EncodeToString([]byte(s)) }},
	} {
		data := encoded(t, c.encode)
		if !Is("", data) {
			t.Errorf("%s: not recognised", c.name)
		}
		f, err := Read("f.json", data)
		if err != nil {
			t.Fatal(err)
		}
		var b strings.Builder
		for _, q := range f.Questions() {
			fmt.Fprintln(&b, q.Type, q.Category, q.Difficulty, q.Prompt, q.Choices)
		}
		if want == "" {
			want = b.String()
			if !strings.Contains(want, `Is "π" + 1 < 5% of é?`) || !strings.Contains(want, `No\*`) || !strings.Contains(want, "[Science & Nature Maths] advanced") {
				t.Errorf("got %s", want)
			}
		}
		if diff := cmp.Diff(want, b.String()); diff != "" || len(f.Losses) > 0 {
			t.Errorf("%s: %s %v", c.name, diff, f.Losses)
		}
	}
}

// The right answer comes at each place about as often.
func TestOrder(t *testing.T) {
	var places [4]int
	for n := range 400 {
		f, err := Read("f.json", fmt.Appendf(nil, `[{"type":"multiple","question":"What is %d?","correct_answer":"a","incorrect_answers":["b","c","d"]}]`, n))
		if err != nil {
			t.Fatal(err)
		}
		for i, c := range f.Questions()[0].Choices {
			if c.Credit == 1 {
				places[i]++
			}
		}
	}
	for _, n := range places {
		if n < 70 || n > 130 {
			t.Errorf("right answers by place: %v", places)
		}
	}
}

func TestIs(t *testing.T) {
	for data, want := range map[string]bool{
		`{"response_code": 5, "results": []}`:                           true,
		"\uFEFF[{\"correct_answer\": \"\", \"incorrect_answers\": []}]": true,
		`{"questions": [{"answer": "A"}]}`:                              false,
		`correct_answer,incorrect_answers`:                              false,
		`"response_code" "results"`:                                     false,
		"":                                                              false,
	} {
		if Is("f.json", []byte(data)) != want {
			t.Errorf("Is(%s) = %v", data, !want)
		}
	}
}
