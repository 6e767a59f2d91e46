package widget

import (
	"hash/fnv"
	"strconv"
	"strings"

	"mocktest/quizdata"
	"mocktest/widget/browser"
)

// load reads the page's quiz and applies the element's attributes to it.
func load(page browser.Page) (*quizdata.Quiz, quizdata.Problems) {
	source := page.Source()
	quiz, problems := quizdata.Read(source.Name, source.Bytes)
	if len(problems) > 0 {
		return nil, problems
	}
	adapted := *quiz
	adapt(&adapted, page.Attribute)
	return &adapted, nil
}

// adapt narrows a quiz to what the embedding page asks for. An attribute that
// makes no sense is ignored: the page's reader is not the one to mend it.
func adapt(quiz *quizdata.Quiz, attribute func(string) string) {
	if modes := modesOf(attribute("mode")); len(modes) > 0 {
		quiz.Modes = modes
	}
	switch limit := strings.TrimSpace(attribute("time")); limit {
	case "":
	case "none":
		quiz.Time.Limit = 0
	default:
		if d, ok := quizdata.ParseDuration(limit); ok {
			quiz.Time.Limit = d
		}
	}
	if seed, err := strconv.ParseUint(attribute("seed"), 10, 53); err == nil {
		quiz.Seed, quiz.HasSeed = seed, true
	}
	if lang := attribute("lang"); lang != "" && quiz.Lang == "" {
		quiz.Lang = lang
	}
	if quiz.Time.Limit > 0 {
		quiz.Start = quizdata.StartCard // a clock never starts unasked
	}
}

func modesOf(words string) []quizdata.Mode {
	var modes []quizdata.Mode
	for _, word := range strings.Fields(strings.ToLower(words)) {
		switch mode := quizdata.Mode(word); mode {
		case quizdata.Exam, quizdata.Practice, quizdata.Study:
			modes = append(modes, mode)
		}
	}
	return modes
}

// storageName is what the attempt is kept under: the quiz's own id, or else a
// hash of where it came from. A quiz written in the page is told apart from
// others there by its title.
func storageName(quiz *quizdata.Quiz, source browser.Source) string {
	if quiz.ID != "" {
		return quiz.ID
	}
	hash := fnv.New64a()
	if source.Inline {
		hash.Write([]byte(source.Page + "\n" + quiz.Title))
	} else {
		hash.Write([]byte(source.Name))
	}
	return strconv.FormatUint(hash.Sum64(), 36)
}
