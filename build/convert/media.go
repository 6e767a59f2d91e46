package convert

import (
	"net/url"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"

	"mocktest/build/convert/bank"
)

// image is an image of a Markdown text: the address is the first group.
var image = regexp.MustCompile(`!\[[^\]]*\]\(<?([^)\s>]+)>?[^)]*\)`)

// Attach brings along the images that texts name by a relative address and that
// lie beside the input, in dir or one folder up, where the page may stand. What
// is not there is told.
func Attach(file *bank.File, dir string) {
	have := map[string]bool{}
	for _, m := range file.Media {
		have[m.Name] = true
	}
	for _, q := range file.Questions() {
		q.Texts(func(text *string) {
			for _, found := range image.FindAllStringSubmatch(*text, -1) {
				name := local(found[1])
				if name == "" || have[name] {
					continue
				}
				have[name] = true
				if data, ok := beside(dir, name); ok {
					file.Media = append(file.Media, bank.Media{Name: name, Data: data})
				} else {
					file.Lose(bank.Changed, q.Place, q.Prompt, "the image "+name+" is not brought along", "it does not lie beside the input; put it where the test will look for it")
				}
			}
		})
	}
}

// local is a relative address as the name of a file; empty for any other.
func local(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "" || u.Host != "" || u.Path == "" || strings.HasPrefix(u.Path, "/") {
		return ""
	}
	name := path.Clean(u.Path)
	if !filepath.IsLocal(filepath.FromSlash(name)) {
		return ""
	}
	return name
}

func beside(dir, name string) ([]byte, bool) {
	for _, place := range []string{dir, filepath.Join(dir, "..")} {
		file := filepath.Join(place, filepath.FromSlash(name))
		if info, err := os.Stat(file); err == nil && info.Mode().IsRegular() && info.Size() <= MaxBytes {
			data, err := os.ReadFile(file)
			return data, err == nil
		}
	}
	return nil, false
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
			if to := moved[local(address)]; to != "" {
				return strings.Replace(whole, "("+address, "("+(&url.URL{Path: to}).EscapedPath(), 1)
			}
			return whole
		})
	}
	for _, q := range file.Questions() {
		q.Texts(move)
	}
	for t := range file.Tests {
		move(&file.Tests[t].Description)
		for s := range file.Tests[t].Sections {
			move(&file.Tests[t].Sections[s].Description)
		}
	}
}
