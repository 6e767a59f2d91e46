package view

import (
	"slices"
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mocktest/quizdata"
	"mocktest/quizdata/attempt"
)

// holes has a gap of each kind, one of them in code, and braces that are none.
func holes() *quizdata.Question {
	return &quizdata.Question{ID: "q", Type: quizdata.Cloze,
		Prompt: "Say **{{a_b}}**, `x = {{n}}`, not \\{{a_b}}.\n\n```go\nvar {{word}} int\n```\n\nAnd {{menu}}.",
		Items:  items("w", "v"), Slots: []quizdata.Slot{
			{ID: "a_b", Kind: quizdata.SlotText, Texts: []quizdata.TextKey{{Text: "SECRET-one", Credit: 1}, {Text: "SECRET-two", Credit: 1}}},
			{ID: "n", Kind: quizdata.SlotNumber, Numbers: []quizdata.NumberKey{{Min: 7, Max: 7, Credit: 1}}},
			{ID: "word", Kind: quizdata.SlotItem, Key: "w"},
			{ID: "menu", Kind: quizdata.SlotMenu, Choices: []quizdata.Choice{{ID: "m", Text: "mine"}, {ID: "y", Text: "yours", Credit: 1}}},
		}}
}

func with(filled ...string) (r quizdata.Response) {
	for i := 0; i < len(filled); i += 2 {
		r.Filled = append(r.Filled, quizdata.Filled{Slot: filled[i], With: filled[i+1]})
	}
	return r
}

// TestGapsStandInTheirText: whatever is around them, code and styles too.
func TestGapsStandInTheirText(t *testing.T) {
	html := strings.Join(strings.Fields(tidy(app.HTMLString(&Cloze{Question: holes(), Response: with("word", "w")}))), " ")
	for _, want := range []string{
		`<strong> <input aria-invalid="false" aria-label="Gap 1 of 4,`, `<code> x = <input aria-invalid="false" aria-label="Gap 2 of 4,`,
		`inputmode="decimal"`, `, not {{a_b}}.`, `aria-label="Gap 3 of 4,`, `size="12"`, `<option selected value="w">w</option>`,
		`class="word used"`, `class="word"`, `<option value="y">yours</option>`,
	} {
		if !strings.Contains(html, want) {
			t.Errorf("does not contain %s:\n%s", want, html)
		}
	}
	if strings.Contains(html, "SECRET") || strings.ContainsRune(html, firstGap) {
		t.Errorf("gives away what it should not:\n%s", html)
	}
	if got := plainPrompt(nil, holes()); got != "Say …, x = …, not {{a_b}}. var … int And …." {
		t.Errorf("on one line: %s", got)
	}
}

// TestLongWordsAreReadWhole: below the text, by the name of their gap.
func TestLongWordsAreReadWhole(t *testing.T) {
	q := holes()
	q.Slots[3].Choices[1].Text = strings.Repeat("yours ", 6)
	c := &Cloze{Question: q, Response: with("word", "w", "menu", "y")}
	html := strings.Join(strings.Fields(tidy(app.HTMLString(c))), " ")
	if !strings.Contains(html, `<div aria-hidden="true" class="whole long"> Gap 4 of 4: `) || strings.Count(html, `class="whole`) != 1 {
		t.Errorf("the choice of gap 4 alone is long:\n%s", html)
	}
}

// TestColoursStayAroundGaps: the build coloured the code with the gap's name
// in it.
func TestColoursStayAroundGaps(t *testing.T) {
	runs := []quizdata.Run{{Class: 'k', Text: "var {"}, {Class: 'f', Text: "{word}} i"}, {Class: 't', Text: "nt"}}
	var got []string
	note := func(r quizdata.Run) { got = append(got, string(r.Class)+r.Text) }
	runs = skipRuns(runs, len("var "), note)
	runs = skipRuns(runs, len("{{word}}"), nil)
	if skipRuns(runs, len(" int"), note); !slices.Equal(got, []string{"kvar ", "f i", "tnt"}) {
		t.Errorf("pieces %q", got)
	}
}

// TestGapBelongsToItsReader: as with any field, nothing is written over what
// is being typed, not even over a space that is no answer yet.
func TestGapBelongsToItsReader(t *testing.T) {
	r := record()
	c := &Cloze{Question: holes(), Response: with("a_b", "x"), Actions: r.Actions}
	c.Render()
	c.fill("a_b", "xy")
	c.Response = r.sent[0].(attempt.Respond).Response
	c.OnUpdate(app.Context{})
	c.fill("n", " ")
	c.Response = with("a_b", "xy") // to the attempt the space is nothing
	c.OnUpdate(app.Context{})
	if len(r.set) != 0 {
		t.Fatalf("wrote %q over what was typed", r.set)
	}
	c.Response = quizdata.Response{} // Clear
	c.OnUpdate(app.Context{})
	if !slices.Equal(r.set, []any{""}) {
		t.Errorf("after Clear the gaps were set to %q", r.set)
	}
}

// TestEnterFindsTheEmptyGap: half a text is seldom meant to be the answer.
func TestEnterFindsTheEmptyGap(t *testing.T) {
	r, entered := record(), 0
	c := &Cloze{Question: holes(), Response: with("a_b", "x", "word", "w"), Enter: func() { entered++ }, Actions: r.Actions}
	c.Render()
	c.enter()
	c.fill("n", "7")
	c.fill("menu", "y")
	c.enter()
	if !slices.Equal(r.focused, []string{"mt-gap-1"}) || entered != 1 {
		t.Errorf("the focus went to %v, and it went on %d times", r.focused, entered)
	}
}

// TestEachGapSaysHowItCame: in words and shape, with the right one beside a
// wrong one.
func TestEachGapSaysHowItCame(t *testing.T) {
	c := &ClozeShown{Question: holes(), Response: with("a_b", "SECRET-Two ", "n", "8", "menu", "y"), Keys: true}
	c.Question.Match = quizdata.Comparison{Case: quizdata.CaseIgnore, Spaces: quizdata.SpacesTrim}
	html := tidy(app.HTMLString(c))
	for want, n := range map[string]int{"icon-tick": 2, "icon-cross": 1, "icon-dash": 1, "gap-key": 2, nameNoAnswer: 1, ">7<": 1} {
		if got := strings.Count(html, want); got != n {
			t.Errorf("%q stands there %d times, not %d:\n%s", want, got, n, html)
		}
	}
	c.Keys = false
	if html = tidy(app.HTMLString(c)); strings.Contains(html, nameCorrect) || strings.Contains(html, "icon-") || strings.Contains(html, ">7<") {
		t.Errorf("without keys it gives something away:\n%s", html)
	}
}
