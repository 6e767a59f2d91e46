package examples_test

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"mocktest/quizdata"
)

// The sums of the aptitude test, done again from the numbers in the text.
// A string is the text of the only right choice or an accepted word, a number
// an accepted number.
func aptitudeAnswers() map[string]any {
	bread := [5][3]float64{{40, 25, 15}, {36, 30, 14}, {44, 20, 16}, {50, 35, 15}, {60, 40, 30}}
	var days, kinds [5]float64
	var all float64
	lowest, lowestShare := 0, 1.0
	for d, loaves := range bread {
		for k, n := range loaves {
			days[d], kinds[k], all = days[d]+n, kinds[k]+n, all+n
		}
		if share := loaves[2] / days[d]; share < lowestShare {
			lowest, lowestShare = d, share
		}
	}
	seats := seatings()[0]
	return map[string]any{
		"bread-rye":       100 * kinds[1] / all,
		"bread-rise":      fmt.Sprintf("%.0f %%", 100*(days[4]-days[3])/days[3]),
		"bread-seeded":    []string{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday"}[lowest],
		"up-down":         fmt.Sprintf("%.0f %% lower", 100*(1-1.2*0.8)),
		"two-pumps":       1 / (1.0/6 + 1.0/12),
		"there-and-back":  fmt.Sprintf("%.0f km/h", 2*60/(60.0/30+60.0/60)),
		"mixture":         20*3.0/5 - 20*2.0/5,
		"two-dice":        diceChance(9),
		"seat-four":       seats[3:4],
		"seat-neighbours": seats[strings.IndexByte(seats, 'U')+1 : strings.IndexByte(seats, 'R')],
		"seat-right":      float64(5 - strings.IndexByte(seats, 'Q')),
		"next-number":     7.0*7 - 1,
		"letter-code":     encode("TEST"),
		"clock":           math.Abs(40*6 - (3*30 + 40*0.5)),
	}
}

func TestAptitudeAnswers(t *testing.T) {
	quiz := quizNamed(t, "quizzes/aptitude.json")
	for id, want := range aptitudeAnswers() {
		q := quiz.Question(id)
		if q == nil {
			t.Errorf("there is no question %q", id)
			continue
		}
		if !accepts(q, want) {
			t.Errorf("%s: the sum gives %v, which the key does not accept", id, want)
		}
	}
}

// accepts reports whether the answer earns full marks.
func accepts(q *quizdata.Question, answer any) bool {
	switch answer := answer.(type) {
	case float64:
		return slices.ContainsFunc(q.Numbers, func(k quizdata.NumberKey) bool {
			return k.Credit == 1 && k.Min-1e-9 <= answer && answer <= k.Max+1e-9
		})
	case string:
		if q.Type == quizdata.ShortText {
			return slices.ContainsFunc(q.Texts, func(k quizdata.TextKey) bool { return k.Credit == 1 && k.Text == answer })
		}
		return slices.Equal(rightChoices(q), []string{answer})
	}
	return false
}

func rightChoices(q *quizdata.Question) []string {
	var right []string
	for _, c := range q.Choices {
		if c.Right() {
			right = append(right, c.Text)
		}
	}
	return right
}

func TestAcceptsIsNotBlind(t *testing.T) {
	quiz := quizNamed(t, "quizzes/aptitude.json")
	for id, wrong := range map[string]any{"bread-rye": 32.1, "bread-rise": "13 %", "seat-neighbours": "P", "clock": 120.0} {
		if accepts(quiz.Question(id), wrong) {
			t.Errorf("%s: %v is taken for right", id, wrong)
		}
	}
}

// encode moves the first letter on by one place, the second by two, and so on.
func encode(word string) string {
	coded := []byte(word)
	for i, c := range coded {
		coded[i] = 'A' + (c-'A'+byte(i)+1)%26
	}
	return string(coded)
}

func TestCodeFitsItsExample(t *testing.T) {
	if got := encode("CODE"); got != "DQGI" {
		t.Errorf("the rule makes %s of CODE, the question says DQGI", got)
	}
}

func diceChance(sum int) string {
	hits := 0
	for a := 1; a <= 6; a++ {
		for b := 1; b <= 6; b++ {
			if a+b == sum {
				hits++
			}
		}
	}
	return fmt.Sprintf("1/%d", 36/hits)
}

// seatings tries all orders of six people against the clues of the puzzle.
func seatings() []string {
	var found []string
	for _, row := range orders("PQRSTU") {
		at := func(who byte) int { return strings.IndexByte(row, who) }
		apart := func(a, b byte) int { return max(at(a)-at(b), at(b)-at(a)) }
		atEnd := at('P') == 0 || at('P') == 5
		if atEnd && apart('P', 'Q') == 2 && apart('U', 'P') == 1 &&
			at('R')+1 == at('S') && at('T') > at('S') && at('Q') < at('S') {
			found = append(found, row)
		}
	}
	return found
}

func orders(letters string) []string {
	if letters == "" {
		return []string{""}
	}
	var all []string
	for i := range letters {
		for _, rest := range orders(letters[:i] + letters[i+1:]) {
			all = append(all, letters[i:i+1]+rest)
		}
	}
	return all
}

func TestSeatingPuzzleHasOneSolution(t *testing.T) {
	if found := seatings(); !slices.Equal(found, []string{"PUQRST"}) {
		t.Errorf("the clues allow %v; the explanation says PUQRST", found)
	}
}

// A world says which kinds of person exist: bit k of it is set when somebody
// is exactly the kind k, and bits 0 to 3 of k stand for poet, reader, idler
// and writer.
type world uint16

const poet, reader, idler, writer = 1, 2, 4, 8

// some reports whether anybody has all of one set of qualities and none of
// the other.
func (w world) some(with, without int) bool {
	for kind := range 16 {
		if w>>kind&1 == 1 && kind&with == with && kind&without == 0 {
			return true
		}
	}
	return false
}

func TestConclusionsAboutPoets(t *testing.T) {
	conclusions := map[string]func(world) bool{
		"Some writers are readers.": func(w world) bool { return w.some(writer|reader, 0) },
		"All readers are poets.":    func(w world) bool { return !w.some(reader, poet) },
		"No poet is an idler.":      func(w world) bool { return !w.some(poet|idler, 0) },
		"Some writers are idlers.":  func(w world) bool { return w.some(writer|idler, 0) },
		"No writer is an idler.":    func(w world) bool { return !w.some(writer|idler, 0) },
	}
	question := quizNamed(t, "quizzes/aptitude.json").Question("poets")
	for _, c := range question.Choices {
		holds, ok := conclusions[c.Text]
		if !ok {
			t.Fatalf("nobody has checked %q", c.Text)
		}
		if follows := holdsAlways(holds); follows != c.Right() {
			t.Errorf("%q: follows is %v, the key says %v", c.Text, follows, c.Right())
		}
	}
}

// holdsAlways tries every world in which the three statements are true.
func holdsAlways(conclusion func(world) bool) bool {
	for bits := range 1 << 16 {
		w := world(bits)
		given := !w.some(poet, reader) && !w.some(reader|idler, 0) && w.some(writer|poet, 0)
		if given && !conclusion(w) {
			return false
		}
	}
	return true
}

func TestEachParityStatementIsEnough(t *testing.T) {
	for n := -20; n <= 20; n++ {
		even := n%2 == 0
		if first := 3*n%2 == 0; first != even {
			t.Errorf("n = %d: the first statement does not decide", n)
		}
		if second := (n+5)%2 != 0; second != even {
			t.Errorf("n = %d: the second statement does not decide", n)
		}
	}
	right := rightChoices(quizNamed(t, "quizzes/aptitude.json").Question("even"))
	if !slices.Equal(right, []string{"Each of them alone"}) {
		t.Errorf("the key is %v", right)
	}
}

// The worked examples of the article.
func TestAptitudeArticle(t *testing.T) {
	for what, holds := range map[string]bool{
		"coat":          math.Abs(100*0.8-80) < 1e-9,
		"museum":        30+60+90 == 180 && 120+180+150 == 450 && 180+450 == 630,
		"printers":      math.Abs(1/(1.0/20+1.0/30)-12) < 1e-9,
		"salt":          math.Abs(6*0.10/0.04-6-9) < 1e-9,
		"no six":        36-5*5 == 11,
		"series":        6*7 == 42 && 5*6 == 30,
		"blind guess":   math.Abs(1.0/4-3.0/4*1.0/3) < 1e-9,
		"one ruled out": 1.0/3-2.0/3*1.0/3 > 0,
	} {
		if !holds {
			t.Errorf("the example %q does not hold", what)
		}
	}
}
