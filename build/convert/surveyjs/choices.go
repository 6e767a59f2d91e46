package surveyjs

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"mocktest/build/convert/bank"
)

// items are the values of a list with the texts shown for them, as Markdown.
func (r *reader) items(e *element, key string) (list []bank.Choice) {
	items, _ := e.take(key).([]any)
	for i, item := range items {
		value, shown := item, item
		image := ""
		if o, ok := item.(map[string]any); ok {
			value, shown = o["value"], o["value"]
			if o["text"] != nil {
				shown = o["text"]
			}
			image = picture(r.localised(o["imageLink"]), r.localised(shown))
		}
		c := bank.Choice{ID: id(value), Text: r.text(shown, fmt.Sprintf("%s.%s[%d]", e.Place, key, i))}
		if image != "" {
			c.Text = image
		}
		list = append(list, c)
	}
	return list
}

// choice reads the types whose key is a value of choices, or several.
func (r *reader) choice(e *element) {
	e.Type = bank.SingleChoice
	kind := e.string("type")
	several := kind == "checkbox" || kind == "tagbox" || kind == "imagepicker" && e.truth("multiSelect")
	e.take("multiSelect")
	if several {
		// A response is compared with the key as a whole.
		e.Type, e.Scoring = bank.MultipleResponse, bank.AllOrNothing
	}
	e.Choices = r.items(e, "choices")
	r.extraChoices(e)
	r.order(e)
	if len(e.Choices) == 0 {
		e.Type = ""
		r.file.Lose(bank.Dropped, e.Place, e.Prompt, "a question without choices", "\"choices\" is empty; choices that are fetched or taken from another question are not read")
		return
	}
	key := e.take("correctAnswer")
	if key == nil {
		r.noKey(e, "it has no correctAnswer")
		return
	}
	values, ok := key.([]any)
	if !ok || !several {
		values = []any{key}
	}
	for _, value := range values {
		at := slices.IndexFunc(e.Choices, func(c bank.Choice) bool { return c.ID == id(value) })
		if at < 0 {
			r.wrongKey(e, value)
			return
		}
		e.Choices[at].Credit = 1
	}
	switch {
	case len(values) == 0:
		r.noKey(e, "correctAnswer is empty")
	case len(e.Choices) == 1:
		r.noKey(e, "there is only one choice")
	}
}

func (r *reader) wrongKey(e *element, value any) {
	for i := range e.Choices {
		e.Choices[i].Credit = 0
	}
	r.noKey(e, "correctAnswer "+bank.Brief(id(value))+" is the value of no choice")
}

// extraChoices adds the choices that switches add to the list.
func (r *reader) extraChoices(e *element) {
	for _, extra := range []struct{ value, show, has, text, word string }{
		{"none", "showNoneItem", "hasNone", "noneText", "None"},
		{"other", "showOtherItem", "hasOther", "otherText", "Other"},
	} {
		shown, had := e.take(extra.show), e.take(extra.has)
		label := r.text(e.take(extra.text), e.Place)
		if shown != true && had != true {
			continue
		}
		if extra.value == "other" {
			r.file.Lose(bank.Changed, e.Place, e.Prompt, "the choice Other with a field", "a choice has no field")
			continue
		}
		e.Choices = append(e.Choices, bank.Choice{ID: extra.value, Text: cmp.Or(label, extra.word), Pinned: true})
	}
}

// order sorts the choices as the survey shows them.
func (r *reader) order(e *element) {
	direction := 1
	switch order, _ := e.take("choicesOrder").(string); order {
	case "random":
		yes := true
		e.Shuffle = &yes
		return
	case "desc":
		direction = -1
	case "asc":
	default:
		return
	}
	slices.SortStableFunc(e.Choices, func(a, b bank.Choice) int {
		if a.Pinned || b.Pinned {
			return 0
		}
		return direction * strings.Compare(a.Text, b.Text)
	})
}

// boolean reads a true-false question, or a choice of two where the answers
// have names of their own.
func (r *reader) boolean(e *element) {
	e.Type = bank.TrueFalse
	yes, no := r.text(e.take("labelTrue"), e.Place), r.text(e.take("labelFalse"), e.Place)
	valueTrue, valueFalse := e.take("valueTrue"), e.take("valueFalse")
	e.Choices = []bank.Choice{{Text: "True"}, {Text: "False"}}
	if yes != "" && !strings.EqualFold(yes, "true") || no != "" && !strings.EqualFold(no, "false") {
		e.Type = bank.SingleChoice
		e.Choices = []bank.Choice{{Text: cmp.Or(yes, "Yes")}, {Text: cmp.Or(no, "No")}}
	}
	key := e.take("correctAnswer")
	switch value := id(key); {
	case key == nil:
		r.noKey(e, "it has no correctAnswer")
	case value == "true" || valueTrue != nil && value == id(valueTrue):
		e.Choices[0].Credit = 1
	case value == "false" || valueFalse != nil && value == id(valueFalse):
		e.Choices[1].Credit = 1
	default:
		r.noKey(e, "correctAnswer "+bank.Brief(value)+" is neither true nor false")
	}
}

// ranking reads choices that are to be put in order.
func (r *reader) ranking(e *element) {
	e.Type = bank.Ordering
	choices := r.items(e, "choices")
	e.take("choicesOrder") // they are shuffled in any case
	key, ok := e.take("correctAnswer").([]any)
	left := slices.Clone(choices)
	for _, value := range key {
		at := slices.IndexFunc(left, func(c bank.Choice) bool { return c.ID == id(value) })
		if at < 0 {
			ok = false
			break
		}
		e.Items = append(e.Items, left[at].Text)
		left = slices.Delete(left, at, at+1)
	}
	if !ok || len(left) > 0 || len(e.Items) < 2 {
		e.Items = nil
		for _, c := range choices {
			e.Items = append(e.Items, c.Text)
		}
		r.noKey(e, "correctAnswer does not have each choice once")
	}
}
