package quizdata

import "strconv"

// sections reads "sections", or "questions" as one section without a title.
// The questions are counted before any of them is read.
func (r *reader) sections(v *value, s settings) []Section {
	sections, questions := v.member("sections"), v.member("questions")
	if sections == nil && questions == nil {
		r.need(v, "questions", `add "questions": [ … ]`)
		return nil
	}
	if n := countQuestions(v, 0); n > MaxQuestions {
		r.add(finding{pos: v.pos, end: v.pos + 1, message: strconv.Itoa(n) + " questions; a quiz has at most " + strconv.Itoa(MaxQuestions),
			cure: "split the quiz into several files"})
		return nil
	}
	if sections == nil {
		out := Section{ShuffleQuestions: s.shuffleQuestions}
		r.drawn(&out, v, s)
		return []Section{out}
	}
	if draw := v.member("draw"); draw != nil {
		r.wrongKey(draw, "a quiz with sections is not drawn from as a whole", `write "draw" in each section that is`)
	}
	if questions != nil {
		r.wrongKey(questions, `a quiz has "sections" or "questions", not both`, "move these questions into a section")
	}
	var out []Section
	for _, item := range r.list(sections) {
		if r.object(item, "title", "id", "description", "time", "marks", "shuffle", "draw", "questions") {
			out = append(out, r.section(item, s))
		}
	}
	return out
}

// section reads one section; what it says stands before what the quiz says.
func (r *reader) section(v *value, s settings) Section {
	out := Section{
		ID:          r.ownID(v, "section"),
		Title:       r.line(r.need(v, "title", `add "title": "…"`)),
		Description: r.markdown(v.member("description")),
		Time:        r.timing(v.member("time"), "limit", "perQuestion"),
	}
	if perQuestion := v.member("time").member("perQuestion"); perQuestion != nil {
		s.perQuestion = out.Time.PerQuestion
	}
	out.Time.PerQuestion = s.perQuestion
	s.marks = r.marks(v.member("marks"), s.marks)
	s.shuffleQuestions, s.shuffleChoices = r.shuffle(v.member("shuffle"), s)
	out.ShuffleQuestions = s.shuffleQuestions
	r.drawn(&out, v, s)
	return out
}

// questions reads a list of questions and, outside a group, of groups.
func (r *reader) questions(v *value, passage *Passage, s settings) []*Question {
	var out []*Question
	for _, item := range r.list(v) {
		switch {
		case item.member("passage") == nil && item.member("questions") == nil:
			if q := r.question(item, passage, s); q != nil {
				out = append(out, q)
			}
		case passage != nil:
			r.wrong(item, "a group inside a group", "move its questions, or the group, one level up")
		default:
			out = append(out, r.group(item, s)...)
		}
	}
	return out
}

// group reads a passage and the questions on it.
func (r *reader) group(v *value, s settings) []*Question {
	r.object(v, "passage", "title", "id", "questions")
	passage := &Passage{
		ID:    r.ownID(v, "passage"),
		Title: r.line(v.member("title")),
		Text:  r.markdown(r.need(v, "passage", `add "passage": "…", the text all these questions are about`)),
	}
	return r.questions(r.need(v, "questions", `add "questions": [ … ], those about this passage`), passage, s)
}

// countQuestions counts what will be read as a question below a value.
// Sections and groups are two levels; deeper ones are told as errors.
func countQuestions(v *value, level int) int {
	if level > 3 {
		return 0
	}
	n := 0
	for _, key := range []string{"sections", "questions"} {
		list := v.member(key)
		if list == nil || list.kind != listKind {
			continue
		}
		for _, item := range list.items {
			if item.member("questions") != nil {
				n += countQuestions(item, level+1)
			} else if key == "questions" {
				n++
			}
		}
	}
	return n
}

// ownID reads the id of a section, passage or question and tells when it is
// taken by another of them.
func (r *reader) ownID(v *value, of string) string {
	m := v.member("id")
	id := r.id(m)
	if id == "" {
		return ""
	}
	if r.taken[of+" "+id] {
		r.wrong(m, "another "+of+" has the id "+quoted(id), "ids name one thing each; write another, or remove it")
	}
	r.taken[of+" "+id] = true
	return id
}
