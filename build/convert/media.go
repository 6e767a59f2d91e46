package convert

import (
	"errors"
	"net/url"
	"regexp"
	"strings"

	"mocktest/build/convert/bank"
	"mocktest/build/media"
)

// image is an image of a Markdown text: the address is the first group.
var image = regexp.MustCompile(`!\[[^\]]*\]\(<?([^)\s>]+)>?[^)]*\)`)

// Attach brings along the images that texts name by a relative address and that
// lie in dir, the folder of the input, or below it. What is not taken is told.
func Attach(file *bank.File, dir string) {
	have := map[string]bool{}
	for _, m := range file.Media {
		have[m.Name] = true
	}
	everyText(file, func(place, question string, text *string) {
		for _, found := range image.FindAllStringSubmatch(*text, -1) {
			address := found[1]
			name, err := media.Path(address)
			if errors.Is(err, media.ErrRemote) || errors.Is(err, media.ErrRooted) || have[name] || have[address] {
				continue // it stays what it is
			}
			have[address] = true
			if name, data, err := media.Read(dir, address); err == nil {
				have[name] = true
				file.Media = append(file.Media, bank.Media{Name: name, Data: data})
			} else {
				file.Lose(bank.Changed, place, question, "the image "+address+" is not brought along", "it "+err.Error())
			}
		}
	})
}

// place moves the media of an input into a folder of their own, so that those of
// two inputs never meet, and the texts along with them.
func place(file *bank.File, folder string) {
	moved := map[string]string{}
	for i := range file.Media {
		name := file.Media[i].Name
		moved[name] = folder + "/" + name
		file.Media[i].Name = moved[name]
	}
	move := func(text *string) {
		*text = image.ReplaceAllStringFunc(*text, func(whole string) string {
			address := image.FindStringSubmatch(whole)[1]
			name, _ := media.Path(address)
			if to := moved[name]; to != "" {
				return strings.Replace(whole, "("+address, "("+(&url.URL{Path: to}).EscapedPath(), 1)
			}
			return whole
		})
	}
	everyText(file, func(_, _ string, text *string) { move(text) })
}

// everyText calls f with every Markdown text of a file, and where it stands.
func everyText(file *bank.File, f func(place, question string, text *string)) {
	for t := range file.Tests {
		test := &file.Tests[t]
		f("the description of the test", test.Title, &test.Description)
		for s := range test.Sections {
			section := &test.Sections[s]
			f("the description of a section", section.Title, &section.Description)
			for q := range section.Questions {
				question := &section.Questions[q]
				question.Texts(func(text *string) { f(question.Place, question.Named(), text) })
			}
		}
	}
}
