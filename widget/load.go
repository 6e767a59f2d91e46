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
	adapted.Base = folderOf(source)
	adapt(&adapted, page)
	return &adapted, nil
}

// folderOf is the address that what lies beside a quiz begins with; empty for a
// quiz that was not fetched from the web.
func folderOf(source browser.Source) string {
	if source.Inline || !strings.HasPrefix(source.Name, "http") {
		return ""
	}
	name := source.Name
	if end := strings.IndexAny(name, "?#"); end >= 0 {
		name = name[:end]
	}
	return name[:strings.LastIndexByte(name, '/')+1]
}

// adapt narrows a quiz to what the embedding page asks for. An attribute that
// makes no sense is ignored, with a word to the publisher in the console: the
// page's reader is not the one to mend it.
func adapt(quiz *quizdata.Quiz, page browser.Page) {
	attribute := func(name string) string { return strings.TrimSpace(page.Attribute(name)) }
	ignored := func(name, wanted string) {
		page.Warn("the attribute " + name + "=\"" + attribute(name) + "\" is ignored; write " + wanted)
	}
	if modes, ok := modesOf(attribute("mode")); !ok {
		ignored("mode", "exam, practice or study, or several of them")
	} else if len(modes) > 0 {
		quiz.Modes = modes
	}
	switch limit := attribute("time"); limit {
	case "":
	case "none":
		quiz.Time.Limit = 0
	default:
		if d, ok := quizdata.ParseDuration(limit); ok {
			quiz.Time.Limit = d
		} else {
			ignored("time", "seconds, a time such as 20m, or none")
		}
	}
	if seed := attribute("seed"); seed != "" {
		if n, err := strconv.ParseUint(seed, 10, 53); err == nil {
			quiz.Seed, quiz.HasSeed = n, true
		} else {
			ignored("seed", "a whole number")
		}
	}
	switch attribute("theme") {
	case "", "light", "dark", "auto":
	default:
		ignored("theme", "light, dark or auto")
	}
	if lang := attribute("lang"); lang != "" && quiz.Lang == "" {
		quiz.Lang = lang
	}
	if quiz.Time.Limit > 0 {
		quiz.Start = quizdata.StartCard // a clock never starts unasked
	}
}

// modesOf reads mode names; it is false when a word is none.
func modesOf(words string) (modes []quizdata.Mode, ok bool) {
	for _, word := range strings.Fields(strings.ToLower(words)) {
		switch mode := quizdata.Mode(word); mode {
		case quizdata.Exam, quizdata.Practice, quizdata.Study:
			modes = append(modes, mode)
		default:
			return nil, false
		}
	}
	return modes, true
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
