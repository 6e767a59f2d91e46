package render

import (
	"errors"
	"strings"

	"mocktest/build/tex"
	"mocktest/quizdata"
)

// math renders one formula.
func (w *walker) math(formula string) error {
	if _, known := w.out.Math[formula]; known {
		return nil
	}
	err, known := w.failed[formula]
	if known {
		return err
	}
	tree, err := tex.Parse(formula)
	if err != nil {
		w.failed[formula] = err
		return err
	}
	w.out.Math[formula] = quizdata.FormatTree(tree)
	return nil
}

// problem tells why a formula of a text cannot be laid out, at the place in
// the file where that shows.
func problem(text quizdata.Text, formula string, err error) quizdata.Problem {
	e := &tex.Error{Length: len(formula), Message: err.Error(), Cure: "write it otherwise"}
	errors.As(err, &e)
	from, to := 0, len(text.Source)
	if places, ok := locate(text.Source, formula); ok {
		from, to = places[min(e.Offset, len(formula))], places[min(e.Offset+e.Length, len(formula))]
	}
	return text.Problem(from, max(to-from, 1), "in the formula "+short(formula)+": "+e.Message, e.Cure)
}

// short is a formula between dollars, cut to what fits a message.
func short(formula string) string {
	const most = 60
	runes := []rune(formula)
	if len(runes) > most {
		formula = string(runes[:most]) + "…"
	}
	return "$" + formula + "$"
}

// locate finds a formula behind a dollar of a Markdown text, and where in the
// text each of its bytes stands, its end too. A space of the formula may be any
// white space there with the marks of a quote, and a pipe may be escaped.
func locate(source, formula string) (places []int, ok bool) {
	for at := strings.IndexByte(source, '$'); at >= 0 && at < len(source); {
		start := at + len(source[at:]) - len(strings.TrimLeft(source[at:], "$ \t\n>"))
		if places, ok := match(source, start, formula); ok {
			return places, true
		}
		next := strings.IndexByte(source[at+1:], '$')
		if next < 0 {
			break
		}
		at += 1 + next
	}
	return nil, false
}

func match(source string, at int, formula string) (places []int, ok bool) {
	places = make([]int, 0, len(formula)+1)
	for i := range len(formula) {
		places = append(places, at)
		rest := source[at:]
		switch {
		case formula[i] == ' ':
			length := len(rest) - len(strings.TrimLeft(rest, " \t\r\n>"))
			if length == 0 {
				return nil, false
			}
			at += length
		case rest != "" && rest[0] == formula[i]:
			at++
		case formula[i] == '|' && strings.HasPrefix(rest, `\|`):
			at += 2
		default:
			return nil, false
		}
	}
	return append(places, at), true
}
