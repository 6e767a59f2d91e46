package check

import (
	"strings"

	"mocktest/build/looks"
)

// Miss is a file that was asked for and could not be read.
type Miss struct {
	// File is the argument or path.
	File string
	// Reason is why, and what to do where that is not plain.
	Reason string
}

// Misses are an error: each file with its reason, one in a line.
type Misses []Miss

func (m Misses) Error() string {
	lines := make([]string, len(m))
	for i, one := range m {
		lines[i] = one.File + ": " + one.Reason
	}
	return strings.Join(lines, "\n")
}

// All checks what the arguments stand for, see [Gather]: pages and stylesheets for
// their colours, with the stylesheets that pages link, other files as quizzes. One
// file that cannot be read keeps no other from being checked.
func All(args []string) (results []Result, misses Misses) {
	files, err := Gather(args)
	misses, _ = err.(Misses)
	for _, file := range files {
		r, err := read(file)
		if err != nil {
			misses = append(misses, Miss{File: file, Reason: reason(err).Error()})
			continue
		}
		var sheets []Result
		if looks.Is(file) {
			sheets = r.linked(files)
			for _, sheet := range sheets {
				files = append(files, sheet.File) // a second page may link it too
			}
		}
		results = append(append(results, r), sheets...)
	}
	return results, misses
}
