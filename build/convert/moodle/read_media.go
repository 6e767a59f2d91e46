package moodle

import (
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"html"
	"net/url"
	"path"
	"regexp"
	"strings"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/xmltree"
)

// pluginFile is how a text of Moodle refers to a file that belongs to it.
const pluginFile = "@@PLUGINFILE@@"

var (
	fileLink = regexp.MustCompile(pluginFile + `(/[^"'<>\s)?#]*)(?:\?[^"'<>\s)]*)?`)
	// dataImage is an image that stands in the HTML itself.
	dataImage = regexp.MustCompile(`(\ssrc\s*=\s*["'])data:image/(png|jpeg|jpg|gif|webp|svg\+xml);base64,([A-Za-z0-9+/=%\s]*)(["'])`)
)

// withFiles keeps the files of a node, and makes its text refer to them by the
// names they have in the bank.
func (it *item) withFiles(s string, n *xmltree.Node) string {
	return it.relink(s, it.takeFiles(n))
}

// takeFiles keeps the files of a node and returns their names in the bank, by
// their paths in Moodle.
func (it *item) takeFiles(n *xmltree.Node) map[string]string {
	names := map[string]string{}
	for _, f := range n.All("file") {
		as := path.Join("/", strings.ReplaceAll(f.Attr["path"], `\`, "/"), f.Attr["name"])
		data, err := decodeFile(f)
		if err != nil {
			it.lose("the file "+quoted(f.Attr["name"]), err.Error())
			continue
		}
		names[as] = it.keep(as, data)
	}
	return names
}

// relink makes a text refer to files by their names in the bank.
func (it *item) relink(s string, names map[string]string) string {
	if !strings.Contains(s, pluginFile) {
		return it.withoutDataImages(s)
	}
	for as, name := range names {
		if len(fileLink.FindString(pluginFile+as)) < len(pluginFile+as) {
			// Old exports do not escape the blanks of a name.
			s = strings.ReplaceAll(s, pluginFile+as, name)
		}
	}
	s = fileLink.ReplaceAllStringFunc(s, func(link string) string {
		file := html.UnescapeString(fileLink.FindStringSubmatch(link)[1])
		if plain, err := url.PathUnescape(file); err == nil {
			file = plain
		}
		if name, ok := names[path.Clean(file)]; ok {
			return name
		}
		it.lose("the file "+quoted(strings.TrimPrefix(file, "/")), "the text refers to it and the export has it not; export again with files")
		return link
	})
	return it.withoutDataImages(s)
}

// withoutDataImages makes files of images that stand in the text.
func (it *item) withoutDataImages(s string) string {
	if !strings.Contains(s, "data:image/") {
		return s
	}
	return dataImage.ReplaceAllStringFunc(s, func(match string) string {
		m := dataImage.FindStringSubmatch(match)
		data, err := decode64(m[3])
		if err != nil {
			it.lose("an image in the text", "its base64 is damaged")
			return match
		}
		kind := strings.TrimSuffix(m[2], "+xml")
		return m[1] + it.keep("image."+kind, data) + m[4]
	})
}

// keep puts a file among the media, once, and returns its name there.
func (it *item) keep(as string, data []byte) string {
	if it.files == nil {
		it.files, it.taken = map[fileKey]string{}, map[string]int{}
	}
	base := fmt.Sprintf("q%d/%s", it.seen, safeName(as))
	key := fileKey{base, sha256.Sum256(data)}
	if name, known := it.files[key]; known {
		return name
	}
	name := base
	for {
		it.taken[base]++
		if n := it.taken[base]; n > 1 {
			ext := path.Ext(base)
			name = fmt.Sprintf("%s-%d%s", strings.TrimSuffix(base, ext), n, ext)
		}
		if name == base || it.taken[name] == 0 {
			break
		}
	}
	if name != base {
		it.taken[name] = 1
	}
	it.files[key] = name
	it.file.Media = append(it.file.Media, bank.Media{Name: name, Data: data})
	return name
}

// fileKey tells files of a question apart: those of one name and one content are
// the same.
type fileKey struct {
	name    string
	content [sha256.Size]byte
}

// safeName is a path that needs no escape in Markdown and in an address, and
// leads nowhere else.
func safeName(as string) string {
	var parts []string
	for _, part := range strings.Split(as, "/") {
		part = strings.Map(func(r rune) rune {
			switch {
			case r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z', r >= '0' && r <= '9', r == '.', r == '-':
				return r
			}
			return '-'
		}, part)
		if part = strings.TrimLeft(part, ".-"); part != "" {
			parts = append(parts, part)
		}
	}
	if len(parts) == 0 {
		return "file"
	}
	return strings.Join(parts, "/")
}

// decodeFile is the content of a <file>.
func decodeFile(f *xmltree.Node) ([]byte, error) {
	if e := f.Attr["encoding"]; e != "base64" && e != "" {
		return nil, fmt.Errorf("its encoding is %s, and only base64 is known", quoted(e))
	}
	data, err := decode64(f.Text)
	if err != nil {
		return nil, fmt.Errorf("its base64 is damaged")
	}
	return data, nil
}

func decode64(s string) ([]byte, error) {
	if strings.Contains(s, "%") {
		if plain, err := url.PathUnescape(s); err == nil {
			s = plain
		}
	}
	s = strings.TrimRight(strings.Join(strings.Fields(s), ""), "=")
	return base64.RawStdEncoding.DecodeString(s)
}

// oldImage is the one image that a question of Moodle 1 has, as Markdown below
// the question text.
func (it *item) oldImage() string {
	name := strings.TrimSpace(it.node.Value("image"))
	if name == "" {
		return ""
	}
	coded := it.node.Value("image_base64")
	data, err := decode64(coded)
	if err != nil || len(data) == 0 {
		it.lose("the image "+quoted(name), "the export has it not; export again with files")
		return ""
	}
	return "\n\n![](" + it.keep(name, data) + ")"
}
