package surveyjs

import (
	"fmt"
	"strconv"
	"strings"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/text"
)

// answer is the key of a field. A survey compares texts without regard to case.
func answer(key any, numeric bool) (answers []bank.Answer, ok bool) {
	value := id(key)
	switch key.(type) {
	case string, float64, bool:
	default:
		return nil, false
	}
	if n, err := strconv.ParseFloat(value, 64); numeric && err == nil && n-n == 0 {
		return []bank.Answer{{Number: &bank.Number{Min: n, Max: n}, Credit: 1}}, true
	}
	return []bank.Answer{{Text: value, Match: bank.IgnoreCase, Credit: 1}}, value != "" && !numeric
}

// field reads a field of one line: a number, or a text.
func (r *reader) field(e *element) {
	e.Type = bank.ShortText
	kind, _ := e.take("inputType").(string)
	numeric := kind == "number" || kind == "range"
	if numeric {
		e.Type = bank.Numeric
		for _, key := range []string{"min", "max", "step"} {
			e.take(key)
		}
	}
	r.typed(e, numeric)
}

// typed reads the key of a field.
func (r *reader) typed(e *element, numeric bool) {
	key := e.take("correctAnswer")
	if key == nil {
		r.noKey(e, "it has no correctAnswer")
		return
	}
	answers, ok := answer(key, numeric)
	if !ok {
		r.noKey(e, "correctAnswer "+bank.Brief(id(key))+" is no answer of this field")
		return
	}
	e.Answers = answers
}

// comment reads a field of several lines: an essay, unless it has a key.
func (r *reader) comment(e *element) {
	e.Type = bank.Essay
	if e.object["correctAnswer"] != nil {
		e.Type = bank.ShortText
		r.typed(e, false)
	}
}

// fields reads several named fields, which become the gaps of a cloze text.
func (r *reader) fields(e *element) {
	e.Type = bank.Cloze
	e.take("items")
	key, _ := e.take("correctAnswer").(map[string]any)
	var lines []string
	missing := 0 // the first item without a key, from 1
	for i, item := range e.list("items") {
		name := item.string("name")
		label := text.Line(text.Strip(r.localised(item["title"])))
		if label == "" {
			label = text.Line(name)
		}
		gap := bank.Gap{ID: fmt.Sprint(i + 1), Kind: bank.TextGap}
		kind := item.string("inputType")
		if kind == "number" || kind == "range" {
			gap.Kind = bank.NumberGap
		}
		var ok bool
		if gap.Answers, ok = answer(key[name], gap.Kind == bank.NumberGap); !ok {
			gap.Answers = nil
			if missing == 0 {
				missing = i + 1
			}
		}
		e.Gaps = append(e.Gaps, gap)
		lines = append(lines, fmt.Sprintf("- %s: {{%s}}", strings.ReplaceAll(label, "{{", `{\{`), gap.ID))
	}
	// Two braces of the text itself are no gap.
	e.Prompt = strings.TrimSpace(strings.ReplaceAll(e.Prompt, "{{", `{\{`) + "\n\n" + strings.Join(lines, "\n"))
	switch {
	case len(e.Gaps) == 0:
		r.noKey(e, "it has no items")
	case missing > 0:
		r.noKey(e, "correctAnswer says nothing usable of the item "+fmt.Sprint(missing))
	}
}

// matrix reads rows of which each belongs to a column: pairs where no column
// is right twice, else categories.
func (r *reader) matrix(e *element) {
	e.Type = bank.Matching
	rows, columns := r.items(e, "rows"), r.items(e, "columns")
	key, _ := e.take("correctAnswer").(map[string]any)
	used := map[string]int{}
	why := ""
	for _, row := range rows {
		column := id(key[row.ID])
		right := ""
		for _, c := range columns {
			if c.ID == column && column != "" {
				right = c.Text
			}
		}
		if right == "" {
			why = "correctAnswer names no column for the row " + row.ID
		}
		if used[column]++; used[column] > 1 {
			e.Type = bank.Categorize
		}
		e.Pairs = append(e.Pairs, bank.Pair{Left: row.Text, Right: right})
	}
	for _, c := range columns {
		if used[c.ID] == 0 {
			e.Extras = append(e.Extras, c.Text)
		}
	}
	if len(rows) == 0 {
		why = "it has no rows"
	}
	if why != "" {
		r.noKey(e, why)
	}
}
