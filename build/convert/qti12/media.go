package qti12

import (
	"net/url"
	"path"
	"strconv"
	"strings"

	"golang.org/x/net/html"

	"mocktest/build/convert/bank"
)

// bases are what exporters write for the folder of the package's files.
var bases = []string{
	"$IMS-CC-FILEBASE$", "%24IMS-CC-FILEBASE%24", "$IMS_CC_FILE_BASE$", "%24IMS_CC_FILE_BASE%24", "IMS-CC-FILEBASE",
	"$CANVAS_COURSE_REFERENCE$/file_contents/course%20files", "$CANVAS_COURSE_REFERENCE$/file_contents/course files",
	"%24CANVAS_COURSE_REFERENCE%24/file_contents/course%20files",
}

// foreign are addresses inside of the platform that the quiz was made on.
var foreign = []string{"$CANVAS_", "%24CANVAS_", "$WIKI_", "%24WIKI_", "@X@"}

// localise makes the addresses of pictures and links in HTML those of media of
// the file, and says which of them are not in the input.
func (r *reader) localise(place string, d *document, question, source string) string {
	if !strings.Contains(source, "src") && !strings.Contains(source, "href") {
		return source
	}
	var b strings.Builder
	z := html.NewTokenizer(strings.NewReader(source))
	for {
		kind := z.Next()
		if kind == html.ErrorToken {
			return b.String()
		}
		raw := string(z.Raw())
		if kind != html.StartTagToken && kind != html.SelfClosingTagToken {
			b.WriteString(raw)
			continue
		}
		t := z.Token()
		if isFormula(t) {
			b.WriteString(raw)
			continue
		}
		changed := false
		for i, a := range t.Attr {
			if a.Key != "src" && a.Key != "href" {
				continue
			}
			if to := r.address(place, d, question, a.Val); to != a.Val {
				t.Attr[i].Val, changed = to, true
			}
		}
		if changed {
			raw = t.String()
		}
		b.WriteString(raw)
	}
}

// address is where an address leads from the file's own texts.
func (r *reader) address(place string, d *document, question, address string) string {
	for _, f := range foreign {
		if strings.HasPrefix(address, f) && base(address) == "" {
			r.lose(bank.Changed, place, question, "what "+address+" leads to", "it is kept on the platform of the quiz, and is not in the input")
			return address
		}
	}
	if strings.HasPrefix(address, "embedded/") && r.taken[address] {
		return address
	}
	if data, kind, ok := inAddress(address); ok {
		return r.embedded(data, kind)
	}
	rest := strings.TrimPrefix(address, base(address))
	u, err := url.Parse(rest)
	if base(address) == "" && (err == nil && (u.Scheme != "" || u.Host != "") || strings.HasPrefix(address, "#") || address == "") {
		return address
	}
	if err == nil {
		rest = u.Path
	}
	if name, data, ok := r.find(d, strings.TrimLeft(rest, "/")); ok {
		return r.medium(name, data)
	}
	r.lose(bank.Changed, place, question, "the file "+address, "it is not in the input")
	return address
}

// base is the beginning of an address that stands for the package's folder.
func base(address string) string {
	for _, b := range bases {
		if len(address) >= len(b) && strings.EqualFold(address[:len(b)], b) {
			return b
		}
	}
	return ""
}

// find looks for a file where exporters put it: as named, beside the document,
// in the folder of web resources, or in the folders that the document's own
// folder names in turn.
func (r *reader) find(d *document, name string) (string, []byte, bool) {
	if r.files == nil || name == "" {
		return "", nil, false
	}
	decoded, err := url.PathUnescape(name)
	if err != nil {
		decoded = name
	}
	for _, folder := range []string{path.Dir(d.name), ".", "web_resources", "exam1/my_files", "my_files"} {
		for _, n := range []string{name, decoded} {
			at := path.Join(folder, n)
			if as, ok := r.files.Name(at); ok {
				data, _ := r.files.File(as)
				return as, data, true
			}
		}
	}
	// A folder in front of the name may be missing from the address; if but
	// one file ends so, it is meant.
	if r.named == nil {
		r.named = map[string][]string{}
		for _, n := range r.files.Names() {
			r.named[path.Base(n)] = append(r.named[path.Base(n)], n)
		}
	}
	var found []string
	for _, n := range r.named[path.Base(decoded)] {
		if strings.HasSuffix(n, "/"+decoded) {
			found = append(found, n)
		}
	}
	if len(found) != 1 {
		return "", nil, false
	}
	data, ok := r.files.File(found[0])
	return found[0], data, ok
}

// medium takes a file in, under a name that is the same in an address.
func (r *reader) medium(name string, data []byte) string {
	if as, ok := r.media[name]; ok {
		return as
	}
	clean := strings.Map(func(c rune) rune {
		switch {
		case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c >= '0' && c <= '9', strings.ContainsRune("._/-", c):
			return c
		}
		return '-'
	}, strings.TrimPrefix(name, "./"))
	as := clean
	for i := 2; r.taken[as]; i++ {
		as = strings.TrimSuffix(clean, path.Ext(clean)) + "-" + strconv.Itoa(i) + path.Ext(clean)
	}
	r.media[name], r.taken[as] = as, true
	r.file.Media = append(r.file.Media, bank.Media{Name: as, Data: data})
	return as
}
