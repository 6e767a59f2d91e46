package qti12

import (
	"path"
	"strings"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/text"
	"mocktest/build/convert/xmltree"
)

// settings are an assessment_meta.xml of Canvas, which stands beside a quiz.
type settings struct {
	doc  *document
	quiz *xmltree.Node
}

// readSettings reads all of them in the package.
func (r *reader) readSettings() {
	for _, name := range r.files.Names() {
		if path.Base(name) != "assessment_meta.xml" {
			continue
		}
		data, _ := r.files.File(name)
		root, err := xmltree.Parse(name, data)
		if err != nil {
			r.lose(bank.Changed, name, "", "the settings of a quiz", err.Error())
			continue
		}
		if root.Name == "quiz" && root.Attr["identifier"] != "" {
			r.settings[root.Attr["identifier"]] = &settings{&document{name: name, root: root}, root}
		}
	}
}

// notCarried are settings that a test has not, when they have such a value.
var notCarried = map[string]string{
	"allowed_attempts": "-1", "one_question_at_a_time": "false", "cant_go_back": "false",
	"require_lockdown_browser": "false", "access_code": "", "ip_filter": "",
	"lock_at": "", "unlock_at": "", "cooling_period_seconds": "", "calculator_type": "none",
}

// apply sets the test as Canvas has it. Canvas gives the time in minutes.
func (r *reader) apply(s *settings, test *bank.Test) {
	q := s.quiz
	test.Title = first(text.Strip(q.Value("title")), test.Title)
	if about := q.Value("description"); about != "" {
		place := s.doc.place(q.Child("description"))
		test.Description = paragraphs(r.fromHTML(place, s.doc, test.Title, about), test.Description)
	}
	if minutes, ok := number(q.Value("time_limit")); ok && minutes > 0 && minutes < 1e6 {
		test.Seconds = int(minutes * 60)
	}
	test.ShuffleChoices = q.Value("shuffle_answers") == "true"
	test.ShuffleQuestions = test.ShuffleQuestions || q.Value("shuffle_questions") == "true"
	if kind := q.Value("quiz_type"); strings.Contains(kind, "survey") {
		r.lose(bank.Changed, s.doc.place(q), test.Title, "that it is a survey", "a test is marked where its questions have keys")
	}
	var lost []string
	for _, n := range q.Children {
		none, known := notCarried[n.Name]
		said := strings.TrimSpace(n.Text)
		if known && said != "" && said != none && !(n.Name == "allowed_attempts" && said == "1") {
			lost = append(lost, strings.ReplaceAll(n.Name, "_", " "))
		}
	}
	if len(lost) > 0 {
		r.lose(bank.Changed, s.doc.place(q), test.Title, "the settings "+strings.Join(lost, ", "), "a test has none of these")
	}
}
