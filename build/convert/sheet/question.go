package sheet

import (
	"math"
	"net/url"
	"strconv"
	"strings"

	"mocktest/build/convert/bank"
)

// item is a row on its way to a question.
type item struct {
	*reader
	row     row
	q       bank.Question
	choices []string // as they stand, by index; empty where there is none
	answer  cell
}

// question reads one row. It is false for one that is no question.
func (r *reader) question(row row) (bank.Question, bool) {
	it := &item{reader: r, row: row, choices: r.byIndex(row, choice), answer: r.first(row, key)}
	it.q.Place = r.place(row)
	prompt := r.first(row, question)
	if prompt.text == "" && r.first(row, image).text == "" {
		r.file.Lose(bank.Dropped, it.q.Place, it.answer.text+strings.Join(it.choices, " "), "the row is left out", "it has no question")
		return bank.Question{}, false
	}
	it.q.Prompt = r.text(prompt.text)
	for _, d := range r.all(row, description) {
		it.q.Prompt += "\n\n" + r.text(d)
	}
	it.q.Prompt = strings.TrimSpace(it.q.Prompt)
	it.image()
	it.broken()
	it.common()
	switch k := it.kind(); k {
	case draw:
		it.lose(bank.Dropped, "the question is left out", "it is answered by a drawing")
		return bank.Question{}, false
	default:
		it.keyed(k)
	}
	return it.q, true
}

func (it *item) lose(kind bank.LossKind, what, why string) {
	it.file.Lose(kind, it.q.Place, it.q.Prompt, what, why)
}

// noKey marks a question of which it is not known what is right.
func (it *item) noKey(why string) {
	it.q.NoKey = true
	it.lose(bank.Unscored, "the question counts for nothing", why)
}

// broken tells of cells that a spreadsheet has changed.
func (it *item) broken() {
	for i, c := range it.columns {
		cell := it.row.at(i)
		switch {
		case c.role == ignored || c.role == unknown:
		case cell.date && c.role != key:
			it.lose(bank.Changed, "“"+c.name+"” is the date "+cell.text, "the spreadsheet took the text for a date; format the cell as text and write it again")
		case cell.bad:
			it.lose(bank.Changed, "“"+c.name+"” is empty", "its formula failed")
		}
	}
}

// image puts an image below the prompt, by its address.
func (it *item) image() {
	for _, link := range it.all(it.row, image) {
		u, err := url.Parse(link)
		if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
			it.lose(bank.Changed, "the image "+strconv.Quote(bank.Brief(link))+" is left out", "it is no address that begins with https://")
			continue
		}
		address := strings.NewReplacer("<", "%3C", ">", "%3E", " ", "%20", "\n", "%0A").Replace(u.String())
		it.q.Prompt = strings.TrimSpace(it.q.Prompt + "\n\n![Image of the question](<" + address + ">)")
	}
}

// common reads what every question may have.
func (it *item) common() {
	q := &it.q
	q.Explanation = it.text(strings.Join(it.all(it.row, explanation), "\n\n"))
	for _, h := range it.all(it.row, hint) {
		q.Hints = append(q.Hints, it.text(h))
	}
	q.Marks = it.positive(marks)
	q.Penalty = it.positive(penalty)
	q.Seconds = int(it.positive(seconds))
	q.Unit = it.first(it.row, unit).text
	q.Passage = it.text(it.first(it.row, passage).text)
	for i, c := range it.columns {
		if c.role == topic && i < len(it.row.cells) {
			q.Tags = append(q.Tags, tags(it.row.cells[i].text)...)
		}
	}
	it.difficulty()
	switch s := it.first(it.row, shuffling).text; letters(s) {
	case "":
	case "yes", "true", "y":
		q.Shuffle = new(bool)
		*q.Shuffle = true
	case "no", "false", "n":
		q.Shuffle = new(bool)
	default:
		it.lose(bank.Changed, "shuffle "+strconv.Quote(bank.Brief(s))+" is left out", "expected yes or no")
	}
	switch s := bank.Scoring(strings.ToLower(it.first(it.row, scoring).text)); s {
	case bank.ScoringUnsaid, bank.AllOrNothing, bank.PartialCredit, bank.ScoringByCredit:
		q.Scoring = s
	default:
		it.lose(bank.Changed, "scoring "+strconv.Quote(bank.Brief(string(s)))+" is left out", "expected all-or-nothing, partial or credit")
	}
}

// tags are parted by line ends where there are any, else by commas or
// semicolons.
func tags(s string) (list []string) {
	separators := ",;"
	if strings.Contains(s, "\n") {
		separators = "\n"
	}
	for _, p := range parts(s, separators) {
		if p != "" {
			list = append(list, p)
		}
	}
	return list
}

// positive reads a number above 0; 0 when there is none.
func (it *item) positive(of role) float64 {
	s := it.first(it.row, of).text
	if s == "" {
		return 0
	}
	number, _, _ := strings.Cut(s, " ") // "30 sec"
	x, err := strconv.ParseFloat(strings.TrimRight(strings.Replace(number, ",", ".", 1), "s"), 64)
	if err != nil || math.IsNaN(x) || x < 0 || x > 1e6 {
		it.lose(bank.Changed, string(of)+" "+strconv.Quote(bank.Brief(s))+" are left out", "expected a number from 0")
		return 0
	}
	return x
}

func (it *item) difficulty() {
	switch s := it.first(it.row, difficulty).text; letters(s) {
	case "":
	case "easy", "beginner", "low":
		it.q.Difficulty = "easy"
	case "medium", "intermediate", "moderate", "normal":
		it.q.Difficulty = "medium"
	case "hard", "difficult", "advanced", "high", "expert":
		it.q.Difficulty = "advanced"
	default:
		it.lose(bank.Changed, "the difficulty "+strconv.Quote(bank.Brief(s))+" is left out", "expected easy, medium or advanced")
	}
}
