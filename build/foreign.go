package build

import (
	"bytes"
	"encoding/json"
	"path/filepath"
	"strings"

	"mocktest/build/check"
	"mocktest/build/convert"
	"mocktest/quizdata"
)

// foreign puts one problem in the place of many where a file that is no quiz is a
// question file of another program: what helps then is to convert it.
func foreign(r *check.Result) {
	if len(r.Problems) == 0 || brokenJSON(r.Source) {
		return
	}
	format, ok := convert.Recognise(filepath.ToSlash(r.File), r.Source)
	if !ok || format.Name == convert.Writers[0].Name {
		return
	}
	out := strings.TrimSuffix(r.File, filepath.Ext(r.File)) + ".json"
	if out == r.File {
		out = strings.TrimSuffix(out, ".json") + "-quiz.json"
	}
	r.Problems = quizdata.Problems{{File: r.File, Line: 1, Column: 1, Message: "this file is no quiz; it is of the format " + format.Name,
		Cure: "make a quiz of it: mocktest convert " + quoted(r.File) + " -o " + quoted(out)}}
}

// brokenJSON reports whether a file begins like JSON and is none: then its slips are
// what there is to tell.
func brokenJSON(data []byte) bool {
	data = bytes.TrimLeft(bytes.TrimPrefix(data, []byte("\ufeff")), " \t\r\n")
	return len(data) > 0 && (data[0] == '{' || data[0] == '[') && !json.Valid(data)
}
