// Package surveyjs reads quizzes of SurveyJS: the JSON of a survey whose
// questions have a correctAnswer. It reads JSON only; a survey that stands in a
// program as an object literal must be exported first. The members are those of
// the reference of the survey library.
package surveyjs

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"regexp"
	"strings"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/text"
)

// Format is the name of the format in [bank.File.Format].
const Format = "surveyjs"

// words are types that no other format has.
var words = regexp.MustCompile(`"type"\s*:\s*"(radiogroup|tagbox|imagepicker|checkbox|comment|multipletext)"`)

// Is reports whether data is such a survey: a JSON object with pages or elements
// of which one has a type of SurveyJS and a name. A damaged file that is named
// like JSON is taken for one by its words, so that it is told what is wrong.
func Is(name string, data []byte) bool {
	s, err := text.Decode(data)
	if err != nil || !strings.HasPrefix(strings.TrimSpace(s), "{") {
		return false
	}
	var survey object
	if json.Unmarshal([]byte(s), &survey) != nil {
		return strings.HasSuffix(strings.ToLower(name), ".json") && strings.Contains(s, `"elements"`) && words.MatchString(s)
	}
	for _, page := range append(survey.list("pages"), survey) {
		for _, e := range page.elements() {
			if known(e.string("type")) && e.string("name") != "" {
				return true
			}
		}
	}
	return false
}

// Read reads a survey into one test. Pages with a title are sections.
func Read(name string, data []byte) (*bank.File, error) {
	s, err := text.Decode(data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	var survey object
	if err := json.Unmarshal([]byte(s), &survey); err != nil {
		return nil, located(name, []byte(s), err)
	}
	pages := survey.list("pages")
	if len(pages) == 0 && len(survey.elements()) == 0 {
		return nil, fmt.Errorf("%s:1:1: neither pages nor elements; a survey has its questions in \"pages\": [{\"elements\": […]}]", name)
	}
	r := &reader{file: &bank.File{Format: Format}, name: name}
	r.survey(survey)
	for i, page := range pages {
		path := fmt.Sprintf("pages[%d]", i)
		if i == 0 && (survey["firstPageIsStartPage"] == true || survey["firstPageIsStarted"] == true) {
			r.startPage(page, path)
			continue
		}
		r.page(survey, page, path)
	}
	if len(survey.elements()) > 0 {
		r.sections = append(r.sections, bank.Section{})
		r.elements(survey, "")
	}
	for _, s := range r.sections {
		if len(s.Questions) > 0 {
			r.test.Sections = append(r.test.Sections, s)
		}
	}
	r.translations()
	if len(r.test.Sections) > 0 {
		r.file.Tests = []bank.Test{r.test}
	}
	return r.file, nil
}

// reader holds what the parts of a survey share.
type reader struct {
	file     *bank.File
	name     string
	test     bank.Test
	sections []bank.Section
	// others are the languages that texts have besides the one that is read.
	others map[string]bool
}

func located(name string, data []byte, err error) error {
	at := int64(0)
	if syntax, ok := errors.AsType[*json.SyntaxError](err); ok {
		at = syntax.Offset - 1
	}
	before := data[:max(0, min(at, int64(len(data))))]
	line := bytes.Count(before, []byte("\n")) + 1
	column := len(before) - bytes.LastIndexByte(before, '\n')
	return fmt.Errorf("%s:%d:%d: %w; the JSON of a survey is expected", name, line, column, err)
}

// place is where an element stands.
func (r *reader) place(path string) string { return r.name + ": " + path }

// survey reads what is said of the whole.
func (r *reader) survey(s object) {
	r.test.Lang = s.string("locale")
	r.test.Title = text.Strip(r.localised(s["title"]))
	r.test.Description = r.text(s["description"], r.name)
	r.test.Seconds = seconds(s, "timeLimit", "maxTimeToFinish")
	r.test.ShuffleQuestions = s.string("questionsOrder") == "random" || s.string("questionOrder") == "random"
	var lost []string
	for _, key := range []string{"completedHtml", "completedHtmlOnCondition", "triggers", "calculatedValues"} {
		if s[key] != nil {
			lost = append(lost, key)
		}
	}
	if len(lost) > 0 {
		r.file.Lose(bank.Changed, r.name, "", strings.Join(lost, ", "), "a quiz shows its own result and computes nothing")
	}
}

func seconds(o object, keys ...string) int {
	for _, key := range keys {
		if n, ok := o[key].(float64); ok && n >= 1 && n < 1e9 {
			return int(n)
		}
	}
	return 0
}
