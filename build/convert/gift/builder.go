package gift

import (
	"strings"

	"mocktest/build/convert/bank"
)

// builder makes a question out of a block.
type builder struct {
	r      *reader
	b      *block
	q      bank.Question
	format string // of the texts that do not say their own
	brief  string // the beginning of the text, for losses
}

// blank is the hole that answers leave which stand in the middle of a text.
const blank = "_____"

// build reports whether there is a question: if not, that is told as a loss.
func (m *builder) build() bool {
	whole := span{0, m.b.text}.trim()
	m.q.Place = m.r.place(m.b, whole.at)
	m.brief = whole.raw
	whole = m.title(whole)
	m.format, whole = formatOf(whole, "moodle")
	m.brief = whole.raw
	all, unclosed := pairs(whole.raw)
	chosen, stray := answers(whole.raw, all)
	if len(chosen) > 0 && strings.TrimSpace(whole.raw[:chosen[0].open]) != "" {
		m.brief = whole.raw[:chosen[0].open]
	}
	if unclosed >= 0 && len(chosen) == 0 {
		m.lose(bank.Dropped, whole.at+unclosed, "the question: nothing closes the brace {",
			`put } behind the answers, or write \{ for a brace of the text`)
		return false
	}
	if stray || unclosed >= 0 {
		m.lose(bank.Changed, whole.at, "braces that hold no answers are read as text", `a brace of the text is written \{ or \}`)
	}
	switch len(chosen) {
	case 0:
		m.q.Type = bank.Info
		m.q.Prompt = m.markdown(m.format, whole)
		return true
	case 1:
		p := chosen[0]
		m.prompt(whole.until(p.open), whole.from(p.close+1))
		return m.key(whole.from(p.open + 1).until(p.close - p.open - 1))
	}
	return m.cloze(whole, chosen)
}

// title takes the name between double colons off a text. A colon of the name may
// be escaped.
func (m *builder) title(s span) span {
	if !strings.HasPrefix(s.raw, "::") {
		return s
	}
	name, rest, found := s.from(2).cut("::")
	if !found {
		return s
	}
	m.q.Title = plain(name)
	return rest.trim()
}

// prompt is the text around the answers.
func (m *builder) prompt(before, after span) {
	if tail := after.trim(); tail.raw != "" {
		m.q.Prompt = m.markdown(m.format, before, span{before.at + len(before.raw), m.hole()}, after)
		return
	}
	m.q.Prompt = m.markdown(m.format, before)
}

// hole is the blank as source of the question's format. In Markdown a line of
// underscores alone would be a rule.
func (m *builder) hole() string {
	if m.format == "markdown" {
		return strings.Repeat(`\\_`, len(blank))
	}
	return blank
}

// key reads what stands between the braces. The order of the rules is Moodle's.
func (m *builder) key(s span) bool {
	if i := s.lastIndex("####"); i >= 0 {
		m.q.Explanation = m.text(s.from(i + 4))
		s = s.until(i)
	}
	s = s.trim()
	switch {
	case s.raw == "":
		m.q.Type = bank.Essay
		m.unscored(s, "the model answer", "GIFT has none; readers cannot mark themselves without one")
	case s.raw[0] == '#':
		m.numeric(s.from(1))
	case s.index("~") >= 0:
		m.choice(s)
	case m.isMatching(s):
		m.matching(s)
	case truth.MatchString(s.raw):
		m.trueFalse(s)
	default:
		m.shortText(s)
	}
	return true
}

// unscored marks the question as one without a key.
func (m *builder) unscored(s span, what, why string) {
	m.q.NoKey = true
	m.lose(bank.Unscored, s.at, what, why)
}

// lose notes a loss at an offset of the block.
func (m *builder) lose(kind bank.LossKind, at int, what, why string) {
	name := m.q.Title
	if name == "" {
		name = m.brief
	}
	m.r.file.Lose(kind, m.r.place(m.b, at), name, what, why)
}
