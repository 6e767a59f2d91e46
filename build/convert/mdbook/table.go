package mdbook

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"mocktest/build/convert/bank"
)

// table is a TOML table whose members are taken one by one, so that those
// nobody took can be reported.
type table struct {
	r        *reader
	members  map[string]any
	used     map[string]bool
	path     string // with a dot at the end, or empty
	place    string
	question string
}

func (r *reader) table(members map[string]any, place, question string) table {
	return table{r: r, members: members, used: map[string]bool{}, place: place, question: question}
}

func (t table) use(key string) any {
	if t.used != nil {
		t.used[key] = true
	}
	return t.members[key]
}

// has reports whether a member is there, whatever it is.
func (t table) has(key string) bool {
	_, ok := t.members[key]
	return ok
}

func (t table) table(key string) table {
	members, ok := t.use(key).(map[string]any)
	if !ok && t.has(key) {
		t.bad(key, "a table")
	}
	sub := t.r.table(members, t.place, t.question)
	sub.path = t.path + key + "."
	return sub
}

// markdown is a text without the blank lines and spaces around it.
func (t table) markdown(key string) string { return trim(t.text(key)) }

func (t table) text(key string) string {
	s, ok := t.use(key).(string)
	if !ok && t.has(key) {
		t.bad(key, "a string")
	}
	return s
}

func (t table) truth(key string) (value, said bool) {
	value, said = t.use(key).(bool)
	if !said && t.has(key) {
		t.bad(key, "true or false")
	}
	return value, said
}

func (t table) number(key string) (value int64, said bool) {
	value, said = t.use(key).(int64)
	if !said && t.has(key) {
		t.bad(key, "a whole number")
	}
	return value, said
}

// texts is a string or a list of strings; list says which of them it is.
func (t table) texts(key string) (texts []string, list bool) {
	switch v := t.use(key).(type) {
	case string:
		return []string{v}, false
	case []any:
		for _, item := range v {
			s, ok := item.(string)
			if !ok {
				t.bad(key, "strings only")
				continue
			}
			texts = append(texts, s)
		}
		return texts, true
	}
	if t.has(key) {
		t.bad(key, "a string or a list of strings")
	}
	return nil, false
}

func (t table) bad(key, want string) {
	t.r.file.Lose(bank.Changed, t.place, t.question, fmt.Sprintf("%s%s = %s", t.path, key, bank.Brief(fmt.Sprint(t.members[key]))), "it should be "+want)
}

// reportRest reports the members that nobody took.
func (t table) reportRest() {
	var rest []string
	for key := range t.members {
		if !t.used[key] {
			rest = append(rest, t.path+cmp.Or(key, `""`))
		}
	}
	if len(rest) > 0 {
		slices.Sort(rest)
		t.r.file.Lose(bank.Changed, t.place, t.question, strings.Join(rest, ", "), "mdbook-quiz is not known to have this here; remove it or mend its name")
	}
}

// trim removes blank lines in front and white space behind, and leaves the
// indent of the first line, which may be that of code.
func trim(s string) string {
	s = strings.TrimRight(s, " \t\r\n")
	for {
		line, rest, more := strings.Cut(s, "\n")
		if !more || strings.TrimSpace(line) != "" {
			break
		}
		s = rest
	}
	if !strings.HasPrefix(s, "    ") {
		s = strings.TrimLeft(s, " \t")
	}
	return s
}
