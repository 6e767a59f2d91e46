package surveyjs

import (
	"encoding/json"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/text"
)

// object is a JSON object of which nothing is sure.
type object map[string]any

func (o object) string(key string) string { s, _ := o[key].(string); return s }

func (o object) truth(key string) bool { b, _ := o[key].(bool); return b }

// list are the objects of a list.
func (o object) list(key string) (list []object) {
	items, _ := o[key].([]any)
	for _, item := range items {
		if sub, ok := item.(map[string]any); ok {
			list = append(list, sub)
		}
	}
	return list
}

// elements are the elements of a page or panel, by their new or old name.
func (o object) elements() []object {
	if list := o.list("elements"); list != nil {
		return list
	}
	return o.list("questions")
}

// id is a value as a text to compare: choices and keys may be strings, numbers
// or truths.
func id(v any) string {
	switch v := v.(type) {
	case string:
		return strings.TrimSpace(v)
	case float64:
		return strconv.FormatFloat(v, 'g', -1, 64)
	case bool:
		return strconv.FormatBool(v)
	case nil:
		return ""
	}
	b, err := json.Marshal(v)
	if err != nil {
		return ""
	}
	return string(b)
}

// localised is a text, which may be an object of texts by language. The
// language of the survey is taken, else the default.
func (r *reader) localised(v any) string {
	texts, ok := v.(map[string]any)
	if !ok {
		return id(v)
	}
	keys := slices.Sorted(maps.Keys(texts))
	take := ""
	for _, key := range append([]string{r.test.Lang, "default"}, keys...) {
		if _, ok := texts[key].(string); ok {
			take = key
			break
		}
	}
	for _, key := range keys {
		if key != take && key != "default" {
			if r.others == nil {
				r.others = map[string]bool{}
			}
			r.others[key] = true
		}
	}
	s, _ := texts[take].(string)
	return s
}

// translations reports the languages that were not read.
func (r *reader) translations() {
	if len(r.others) > 0 {
		r.file.Lose(bank.Changed, r.name, "", "the texts in "+strings.Join(slices.Sorted(maps.Keys(r.others)), ", "),
			"a quiz has one language; set \"locale\" to read another")
	}
}

var (
	tag      = regexp.MustCompile(`</?[a-zA-Z][^<>]*>|&#?\w+;`)
	variable = regexp.MustCompile(`\{[\w.\-\[\]]+\}`)
)

// text is Markdown of a text, which is plain or HTML.
func (r *reader) text(v any, place string) string {
	s := r.localised(v)
	if found := variable.FindString(s); found != "" {
		r.file.Lose(bank.Changed, place, s, "the value of "+found, "a quiz has no variables, so the name stands there")
	}
	if !tag.MatchString(s) {
		return text.Plain(s)
	}
	markdown, lost := text.HTML(s)
	if len(lost) > 0 {
		r.file.Lose(bank.Changed, place, text.Strip(s), "of a text: "+strings.Join(lost, ", "), "Markdown cannot hold it")
	}
	return strings.TrimSpace(markdown)
}
