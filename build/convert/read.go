package convert

import (
	"bytes"
	"fmt"
	"path"
	"regexp"
	"strings"

	"mocktest/build/convert/archive"
	"mocktest/build/convert/bank"
	"mocktest/build/convert/quizfile"
)

// MaxBytes is the largest input, in bytes. A course with all its media is
// smaller; what is larger is no question file.
const MaxBytes = 100 << 20

// Read reads one file. From names its format; empty means to find out.
func Read(name string, data []byte, from string) (*bank.File, error) {
	switch {
	case len(data) > MaxBytes:
		return nil, fmt.Errorf("%s: larger than %d MB; nothing of it was read", name, MaxBytes>>20)
	case len(bytes.TrimSpace(data)) == 0:
		return nil, fmt.Errorf("%s: the file is empty", name)
	}
	format, err := find(name, data, from)
	if err != nil {
		if likely, ok := byEnding(name, data); ok && from == "" {
			if _, better := likely.Read(name, data); better != nil {
				return nil, better
			}
		}
		return nil, err
	}
	file, err := format.Read(name, data)
	if err != nil {
		return nil, err
	}
	file.Format = format.Name
	return file, nil
}

// program is how a file in JavaScript begins, in which surveys often stand.
var program = regexp.MustCompile(`^\s*(?:(?:export\s+)?(?:const|let|var)\s+\w+\s*=|export\s+default\b|import\s+[\w{*]|module\.exports\s*=)`)

// oldOffice begins the binary files of Office up to 2003.
const oldOffice = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

func find(name string, data []byte, from string) (Format, error) {
	for _, f := range Formats {
		if f.Name == from || from == "" && f.Is(name, data) {
			return f, nil
		}
	}
	if from != "" {
		return Format{}, fmt.Errorf("--from is %q; write one of %s", from, strings.Join(Names(), ", "))
	}
	if archive.Is(data) {
		return Format{}, fmt.Errorf("%s: a zip file, and no package of questions; unpack it and name the files in it", name)
	}
	if bytes.HasPrefix(data, []byte(oldOffice)) {
		return Format{}, fmt.Errorf("%s: a document of old Office programs, such as .xls; save it as .xlsx or CSV", name)
	}
	if program.Match(data[:min(len(data), 1<<10)]) {
		return Format{}, fmt.Errorf("%s: a program, and no question file; print its questions with JSON.stringify and convert that", name)
	}
	return Format{}, fmt.Errorf("%s: no known question format; if it is one of these, name it with --from: %s", name, strings.Join(Names(), ", "))
}

// byEnding is the format that the name of a file promises, for one that was not
// recognised: what is wrong with it then helps more than a list of formats.
func byEnding(name string, data []byte) (Format, bool) {
	promised := ""
	switch strings.ToLower(path.Ext(name)) {
	case ".csv", ".tsv":
		promised = "csv"
	case ".xlsx":
		promised = "xlsx"
	case ".json":
		if quizfile.Like(data) {
			promised = "quiz"
		}
	}
	for _, f := range Formats {
		if f.Name == promised && !archive.Is(data) && !bytes.HasPrefix(data, []byte(oldOffice)) {
			return f, true
		}
	}
	return Format{}, false
}

// Recognise is the format that a file is in by what is in it; ok is false where none
// is known.
func Recognise(name string, data []byte) (format Format, ok bool) {
	if len(bytes.TrimSpace(data)) == 0 {
		return Format{}, false
	}
	format, err := find(name, data, "")
	return format, err == nil
}

// Names are the formats that can be read.
func Names() []string {
	names := make([]string, len(Formats))
	for i, f := range Formats {
		names[i] = f.Name
	}
	return names
}
