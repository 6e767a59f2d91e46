package plainjson

import (
	"encoding/json"
	"math"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
)

type word string

type inner struct {
	Words []string `json:"words,omitempty"`
	Text  string   `json:"text,omitempty"`
}

type item struct {
	ID word `json:"id"`
	inner
	Seen bool   `json:"seen,omitempty"`
	Met  []bool `json:"met,omitempty"`
	At   *int64 `json:"at,omitempty"`
	note string
}

type whole struct {
	Revision uint64 `json:"revision"`
	Count    int    `json:"count,omitempty"`
	Spent    int64  `json:"spent"`
	Extra    float64
	Part     inner          `json:"part"`
	Items    []item         `json:"items"`
	Map      map[string]any `json:"-,omitempty"`
}

func random(r *rand.Rand) whole {
	text := func() string {
		var b strings.Builder
		for range r.IntN(6) {
			b.WriteString([]string{"a", "é", "\xff", "<b>&", "\"", "\\", "\n\t\r\b\f", "\x00\x1f\x7f", "\u2028\u2029", "\ufffd", "😀", "/"}[r.IntN(12)])
		}
		return b.String()
	}
	w := whole{Revision: r.Uint64() >> r.IntN(64), Count: r.IntN(3) - 1, Spent: r.Int64() - r.Int64()}
	w.Extra = []float64{0, 1, -0.25, 1e-7, 1e20, 1e21, 123456.789, 5e-324, math.MaxFloat64, math.Copysign(0, -1)}[r.IntN(10)]
	w.Part = inner{Text: text()}
	for range r.IntN(4) {
		i := item{ID: word(text()), inner: inner{Text: text()}, Seen: r.IntN(2) == 0, note: "unseen"}
		for range r.IntN(3) {
			i.Words = append(i.Words, text())
			i.Met = append(i.Met, r.IntN(2) == 0)
		}
		if r.IntN(2) == 0 {
			n := r.Int64N(3)
			i.At = &n
		}
		w.Items = append(w.Items, i)
	}
	return w
}

func TestWritesWhatTheStandardLibraryWrites(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	values := []any{nil, "", 1, 2.5, true, Raw(`{"a":1}`), map[string]any(nil), map[string]any{},
		map[string]any{"b": word("w"), "a": 1.0, "c": map[string]any{"d": nil, "": false}}, []string(nil), (*int64)(nil)}
	for range 2000 {
		values = append(values, random(r))
	}
	for _, v := range values {
		want, err := json.Marshal(v)
		if raw, ok := v.(Raw); ok {
			want, err = raw, nil
		}
		if err != nil {
			t.Fatal(err)
		}
		if got := Marshal(v); string(got) != string(want) {
			t.Fatalf("got  %s\nwant %s", got, want)
		}
	}
	if got := string(Marshal([]float64{math.NaN(), math.Inf(1)})); got != "[null,null]" {
		t.Errorf("numbers without end become %s", got)
	}
}

// agree fails unless the two libraries read the same from a text, or both
// nothing.
func agree(t *testing.T, text string) (understood bool) {
	t.Helper()
	var ours, theirs whole
	got, want := Unmarshal([]byte(text), &ours), json.Unmarshal([]byte(text), &theirs)
	if (got == nil) != (want == nil) {
		t.Fatalf("%s\n got %v\nwant %v", text, got, want)
	}
	if got == nil && !reflect.DeepEqual(ours, theirs) {
		t.Fatalf("%s\n got %+v\nwant %+v", text, ours, theirs)
	}
	return got == nil
}

func TestReadsWhatTheStandardLibraryReads(t *testing.T) {
	for _, text := range []string{
		"", "null", " {} ", "[]", "1", `"a"`, `{"count":1}x`, `{"count":1,}`, `{"count"}`, `{"count":}`, `{,}`, `{"count" : -0 }`,
		`{"count":1.0}`, `{"count":01}`, `{"count":+1}`, `{"count":.5}`, `{"count":1e1}`, `{"spent":9223372036854775808}`, `{"revision":-1}`,
		`{"Extra":1e999}`, `{"Extra":1E+2}`, `{"Extra":1.}`, `{"Extra":1e}`, `{"Extra":"1"}`, `{"items":[{"id":1}]}`, `{"items":{}}`,
		`{"items":null,"part":null}`, `{"items":[null,{"at":null},{"at":3}]}`, `{"part":{"text":"\u00e9\ud83d\ude00\ud83dx\ude00\ud83d\u0041\/"}}`,
		`{"part":{"text":"\u12"}}`, `{"part":{"text":"\u+123"}}`, `{"part":{"text":"\x"}}`, "{\"part\":{\"text\":\"\n\"}}", `{"part":{"text":"`,
		`{"part":{"text":"\`, `{"other":[1,{"deep":[true,false,null,"x",-1.5e-3]}],"count":2}`, `{"other":tru}`, `{"other":nul}`, `{"count":true}`,
		`{"part":{"words":["a"],"words":["b","c"]}}`, "\t\r\n{\"count\"\n:\t2 , \"spent\": 3\r}", "\xef\xbb\xbf{}", `{"count":1}{}`, `{"items":[1}`, `{"items":[{}]]`,
	} {
		agree(t, text)
	}
	r := rand.New(rand.NewPCG(3, 4))
	understood := 0
	for range 20_000 {
		text := Marshal(random(r))
		for range r.IntN(3) { // spoil it, but no letter: keys match in any case there
			text[r.IntN(len(text))] = "0123.-+{}[]\",:\\ u\n\x00\xff"[r.IntN(20)]
		}
		if agree(t, string(text)) {
			understood++
		}
	}
	if understood < 5000 || understood > 19_000 {
		t.Errorf("%d of 20000 texts were understood", understood)
	}
}

func TestRawStandsAsItIs(t *testing.T) {
	var v struct {
		A Raw `json:"a"`
		B int `json:"b"`
	}
	if err := Unmarshal([]byte(`{"a": {"x" : [1, 2]} ,"b":1}`), &v); err != nil || string(v.A) != `{"x" : [1, 2]}` || v.B != 1 {
		t.Errorf("error %v, %s and %d", err, v.A, v.B)
	}
	if err := Unmarshal([]byte(`{"a": [}`), &v); err == nil {
		t.Error("a broken piece is taken")
	}
}

func TestDeepNestingIsAnError(t *testing.T) {
	if err := Unmarshal([]byte(`{"x":`+strings.Repeat("[", 1<<20)), &whole{}); err == nil || !strings.Contains(err.Error(), "too deep") {
		t.Errorf("error %v", err)
	}
}

func FuzzAgreesWithTheStandardLibrary(f *testing.F) {
	f.Add(`{"count":1,"items":[{"id":"a","at":3}]}`)
	f.Fuzz(func(t *testing.T, text string) {
		if strings.Count(text, "[")+strings.Count(text, "{") > maxDepth || strings.ToLower(text) != text {
			t.Skip()
		}
		agree(t, strings.ReplaceAll(text, "extra", "Extra"))
	})
}
