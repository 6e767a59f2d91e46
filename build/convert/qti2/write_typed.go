package qti2

import (
	"cmp"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"mocktest/build/convert/bank"
)

// typed writes a question with a field to type into.
func (w *itemWriter) typed() {
	q := w.q
	k := w.typedKey(responseID, q.Answers, w.marks, q.Penalty)
	if q.Type == bank.Numeric {
		k.base, k.mapping = "float", "" // also without an answer
	}
	w.declare(responseID, "single", k.base, k.right, k.mapping)
	if k.mapping != "" {
		w.byMapping()
	} else {
		w.rules = k.chain(w.q.Penalty)
	}
	if len(q.Answers) == 0 && !q.NoKey {
		w.lose(bank.Unscored, q, "the key", "QTI cannot say it without an answer")
	}
	if slices.ContainsFunc(q.Answers, func(a bank.Answer) bool { return strings.Contains(a.Text, "\n") }) {
		w.lose(bank.Changed, q, "an answer of several lines", "many programs show a field of one line")
	}
	field := element("textEntryInteraction", "", "responseIdentifier", responseID)
	if q.Unit != "" {
		field += " " + escape(q.Unit)
		w.lose(bank.Changed, q, "the unit "+quoted(q.Unit), "QTI has no units; it became text behind the field")
	}
	w.body = w.prompt() + element("p", field) + "\n"
}

// typedKey is how the key of a field is written: by a mapping, or by rules
// where a mapping cannot say it.
type typedKey struct {
	id, base string
	right    []string
	mapping  string
	branches []branch // in the order in which they are tried
}

// branch gives marks if a test is true.
type branch struct {
	test  string
	marks float64
}

func (w *itemWriter) typedKey(id string, answers []bank.Answer, marks, penalty float64) typedKey {
	k := typedKey{id: id, base: "string"}
	answers = slices.DeleteFunc(slices.Clone(answers), func(a bank.Answer) bool { return a.Credit <= 0 }) // as any wrong one
	slices.SortStableFunc(answers, func(a, b bank.Answer) int { return cmp.Compare(b.Credit, a.Credit) })
	plain := true
	for _, a := range answers {
		if a.Number != nil {
			k.base = "float"
		}
		plain = plain && a.Number == nil && (a.Match == "" || a.Match == bank.IgnoreCase || a.Match == bank.Exact)
	}
	entries := ""
	for _, a := range answers {
		earned := marks * a.Credit
		switch {
		case (k.base == "float") != (a.Number != nil):
			w.lose(bank.Changed, w.q, "the answer "+quoted(a.Text), "a field takes numbers or texts, and not both")
			continue
		case a.Number != nil:
			test, example := numberTest(id, *a.Number)
			k.branches = append(k.branches, branch{test, earned})
			k.example(example)
		case plain:
			entries += entry(a.Text, earned, strconv.FormatBool(a.Match == bank.Exact))
			k.example(a.Text)
		default:
			k.branches = append(k.branches, branch{textTest(id, a), earned})
			if a.Match == "" || a.Match == bank.IgnoreCase || a.Match == bank.Exact {
				k.example(a.Text)
			}
		}
	}
	if plain && k.base == "string" {
		k.mapping = mappingOf(entries, 0-penalty)
	}
	return k
}

// example is the right response that is declared: the first one.
func (k *typedKey) example(text string) {
	if len(k.right) == 0 {
		k.right = []string{text}
	}
}

// chain is the rules that add the marks of the first branch that is true.
func (k *typedKey) chain(penalty float64) string {
	inside := ""
	for i, b := range k.branches {
		name := "responseElseIf"
		if i == 0 {
			name = "responseIf"
		}
		inside += element(name, b.test+addScore(base("float", decimal(b.marks))))
	}
	if penalty > 0 && inside != "" {
		inside += element("responseElseIf", element("not", element("isNull", variable(k.id)))+addScore(base("float", decimal(-penalty))))
	}
	if inside == "" {
		return ""
	}
	return element("responseCondition", inside) + "\n"
}

// numberTest accepts the numbers of a range: by equal with a tolerance if that
// says exactly the same, else by two comparisons.
func numberTest(id string, n bank.Number) (test, example string) {
	middle := n.Min/2 + n.Max/2
	tolerance := n.Max - middle
	example = decimal(middle)
	given := variable(id)
	switch {
	case math.IsInf(n.Min, -1) || math.IsInf(n.Max, 1):
		return boundTest(given, n)
	case n.Min == n.Max:
		return element("equal", given+base("float", decimal(n.Min)), "toleranceMode", "exact"), decimal(n.Min)
	case middle-tolerance == n.Min && middle+tolerance == n.Max:
		bound := func(open bool) string {
			if open {
				return "false"
			}
			return ""
		}
		return element("equal", given+base("float", decimal(middle)), "toleranceMode", "absolute", "tolerance", decimal(tolerance)+" "+decimal(tolerance),
			"includeLowerBound", bound(n.OpenMin), "includeUpperBound", bound(n.OpenMax)), example
	}
	above, below := "gte", "lte"
	if n.OpenMin {
		above = "gt"
	}
	if n.OpenMax {
		below = "lt"
	}
	return element("and", element(above, given+base("float", decimal(n.Min)))+element(below, given+base("float", decimal(n.Max)))), example
}

// boundTest accepts the numbers of a range without one of its ends.
func boundTest(given string, n bank.Number) (test, example string) {
	compare := func(open bool, strict, or string, bound float64) string {
		if open {
			or = strict
		}
		return element(or, given+base("float", decimal(bound)))
	}
	switch noMin, noMax := math.IsInf(n.Min, -1), math.IsInf(n.Max, 1); {
	case noMin && noMax:
		return element("not", element("isNull", given)), "0"
	case noMin:
		return compare(n.OpenMax, "lt", "lte", n.Max), decimal(n.Max - 1)
	}
	return compare(n.OpenMin, "gt", "gte", n.Min), decimal(n.Min + 1)
}

// textTest accepts the texts of an answer.
func textTest(id string, a bank.Answer) string {
	given := variable(id)
	switch a.Match {
	case bank.Regexp:
		return element("patternMatch", given, "pattern", a.Text)
	case bank.Wildcard, bank.WildcardX:
		return element("patternMatch", given, "pattern", wildcardPattern(a.Text, a.Match == bank.Wildcard))
	}
	return element("stringMatch", given+base("string", a.Text), "caseSensitive", strconv.FormatBool(a.Match == bank.Exact))
}

// wildcardPattern is a wildcard text as a pattern of XML Schema, which has no
// flag for case: each letter is written in both.
func wildcardPattern(text string, ignoreCase bool) string {
	var b strings.Builder
	const star = "\uE000" // private: no text has it
	for _, r := range strings.ReplaceAll(text, `\*`, star) {
		switch {
		case string(r) == star:
			b.WriteString(`\*`)
		case r == '*':
			b.WriteString(".*")
		case ignoreCase && unicode.ToUpper(r) != unicode.ToLower(r):
			b.WriteString("[" + string(unicode.ToUpper(r)) + string(unicode.ToLower(r)) + "]")
		default:
			b.WriteString(regexp.QuoteMeta(string(r)))
		}
	}
	return b.String()
}
