package sheet

import (
	"strings"
	"unicode"
)

// role is what a column is for.
type role string

const (
	ignored     role = ""
	unknown     role = "unknown"
	question    role = "question"
	kind        role = "type"
	key         role = "answer"
	choice      role = "choice"
	wrong       role = "wrong" // a choice that is wrong, of GimKit
	feedback    role = "feedback"
	explanation role = "explanation"
	marks       role = "marks"
	penalty     role = "penalty"
	topic       role = "topic"
	difficulty  role = "difficulty"
	hint        role = "hint"
	section     role = "section"
	seconds     role = "seconds"
	image       role = "image"
	passage     role = "passage"
	description role = "description"
	unit        role = "unit"
	matching    role = "match"
	scoring     role = "scoring"
	shuffling   role = "shuffle"
	pinned      role = "pinned"
	credits     role = "credits"
	rubric      role = "rubric"
	words       role = "words"
)

// names are the beginnings of column names, letters only in lower case. The
// first that fits decides, so that longer ones stand first.
var names = []struct {
	begin string
	role  role
}{
	{"incorrect", wrong}, {"wronganswer", wrong}, {"wrongoption", wrong}, {"distractor", wrong},
	{"correctanswer", key}, {"correctoption", key}, {"correctchoice", key}, {"correct", key}, {"rightanswer", key}, {"solution", key}, {"key", key},
	{"answerexplanation", explanation}, {"explanation", explanation}, {"rationale", explanation}, {"feedback", explanation},
	{"answerlimit", ignored}, {"gradingmode", ignored}, {"answer", key},
	{"questiontype", kind}, {"type", kind}, {"questionid", ignored}, {"questionnumber", ignored},
	{"questionimage", image}, {"image", image}, {"picture", image},
	{"question", question}, {"prompt", question}, {"stem", question},
	{"marks", marks}, {"points", marks}, {"score", marks}, {"penalty", penalty},
	{"topic", topic}, {"tag", topic}, {"category", topic}, {"difficulty", difficulty}, {"level", difficulty},
	{"hint", hint}, {"section", section}, {"time", seconds}, {"seconds", seconds}, {"passage", passage}, {"description", description},
	{"unit", unit}, {"match", matching}, {"scoring", scoring}, {"shuffle", shuffling}, {"pinned", pinned}, {"credit", credits}, {"rubric", rubric}, {"words", words},
}

// column is what a name in the header says.
type column struct {
	role  role
	index int // of choices and feedback, from 0
	name  string
}

// header is the row that names the columns.
type header struct {
	row     int // index in table.rows
	columns []column
	// indexed says that answers are numbers of choices, as in the templates
	// of Kahoot, Quizizz and Blooket; markdown that texts are Markdown.
	indexed, markdown bool
}

// findHeader looks for the header in the first rows.
func findHeader(t table) (header, bool) {
	for i, r := range t.rows {
		if r.number > headerRows {
			break
		}
		if h, ok := asHeader(r); ok {
			h.row = i
			return h, true
		}
	}
	return header{}, false
}

// asHeader reads a row as a header. It is one when it names a question and an
// answer, a type or two choices.
func asHeader(r row) (h header, ok bool) {
	const longest = 160 // characters; those of Kahoot have 100
	count := map[role]int{}
	for i := range r.cells {
		name := r.at(i).text
		c := column{role: ignored}
		// A comment of a program, or a member of a JSON object, is no name.
		if name != "" && len([]rune(name)) <= longest && !strings.Contains(name, `":`) && !strings.ContainsAny(name[:1], "/:<>{}[]|\\\"'-=~") {
			c = columnOf(name)
		}
		if c.role == question {
			if count[question] > 0 {
				c.role = unknown
			} else {
				l := letters(name)
				h.indexed = strings.HasPrefix(l, "questiontext") || strings.HasPrefix(l, "questionmax")
				h.markdown = strings.Contains(l, "markdown")
			}
		}
		count[c.role]++
		h.columns = append(h.columns, c)
	}
	return h, count[question] == 1 && count[key]+count[kind]+count[wrong]+count[choice]/2 > 0
}

// columnOf understands one name.
func columnOf(name string) column {
	l := letters(name)
	for begin, r := range map[string]role{"choice": choice, "option": choice, "answer": choice, "feedback": feedback} {
		if rest, ok := strings.CutPrefix(strings.ToLower(name), begin); ok {
			if i, ok := index(rest); ok {
				return column{r, i, name}
			}
		}
	}
	if strings.Contains(name, "#") && l == "question" || l == "" || l == "no" || l == "id" {
		return column{role: ignored, name: name}
	}
	for _, n := range names {
		if strings.HasPrefix(l, n.begin) {
			return column{role: n.role, name: name}
		}
	}
	return column{role: unknown, name: name}
}

// index reads the number or the single letter behind "choice".
func index(rest string) (int, bool) {
	bare := strings.TrimLeft(rest, " _-#.\t\n")
	parted := bare != rest // "answers" is no choice "s"
	rest = bare
	end := strings.IndexFunc(rest, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	if end >= 0 {
		rest = rest[:end]
	}
	switch {
	case parted && len(rest) == 1 && rest[0] >= 'a' && rest[0] <= 'z':
		return int(rest[0] - 'a'), true
	case len(rest) == 1 && rest[0] >= '1' && rest[0] <= '9':
		return int(rest[0] - '1'), true
	case len(rest) == 2 && rest[0] >= '1' && rest[0] <= '2' && rest[1] >= '0' && rest[1] <= '9':
		n := int(rest[0]-'0')*10 + int(rest[1]-'0')
		return n - 1, n <= maxChoices
	}
	return 0, false
}

// maxChoices is as many as there are letters.
const maxChoices = 26

// letters are those of a text in lower case, without anything else.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}
