package bank

import "testing"

func TestString(t *testing.T) {
	no := false
	f := &File{Format: "x", Media: []Media{{Name: "a.png", Data: []byte("abc")}}, Tests: []Test{{Title: "T", Sections: []Section{{Draw: 2, Questions: []Question{
		{Type: SingleChoice, Prompt: "one\n\ntwo", Shuffle: &no, Choices: []Choice{{ID: "a", Text: "A", Credit: 1, Feedback: "f", Pinned: true}, {}}},
		{Type: Numeric, Marks: 1.0 / 3, Answers: []Answer{{Number: &Number{Min: 1, Max: 2, OpenMax: true}, Credit: 1}, {Text: "pi", Match: Exact, Credit: 0.5}}},
		{Type: Cloze, Prompt: "{{1}}", Category: []string{"a", "b"}, Gaps: []Gap{{ID: "1", Kind: TextGap, Answers: []Answer{{Text: "x", Credit: 1}}}}},
		{Type: Matching, NoKey: true, Pairs: []Pair{{"l", "r"}}, Extras: []string{""}},
	}}}}}}
	f.Lose(Unscored, "x:1:1", "the question", "no key", "none is given")
	const want = `format x
test
  title T
  section
    draw 2
    single-choice
      prompt
      | one
      |
      | two
      shuffle false
      choice a, pinned (1): A
        feedback f
      choice (0): ""
    numeric
      marks 0.3333333
      answer (1): [1, 2)
      answer, exact (0.5): pi
    cloze
      category a / b
      prompt {{1}}
      gap 1, text
        answer (1): x
    matching
      no-key yes
      pair l -> r
      extra ""
media a.png, 3 bytes
loss unscored, x:1:1, "the question": no key; none is given
`
	if got := f.String(); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
