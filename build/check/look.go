package check

import (
	"fmt"
	"io"
	"os"

	"mocktest/build/looks"
)

// mostPage is the largest page or stylesheet, in bytes.
const mostPage = 8 << 20

// read checks a page or stylesheet for the colours of its tests, and any other
// file as a quiz.
func read(path string) (Result, error) {
	if !looks.Is(path) {
		return Read(path)
	}
	f, err := os.Open(path)
	if err != nil {
		return Result{}, err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, mostPage+1))
	if err != nil {
		return Result{}, err
	}
	if len(data) > mostPage {
		return Result{}, fmt.Errorf("it is larger than %d MB; name the stylesheet or the page of one article", mostPage>>20)
	}
	return Look(path, data), nil
}

// Look checks the tags of a page, and the colours of a page or stylesheet, that is
// already in memory.
func Look(file string, data []byte) Result {
	r := Result{File: file, Source: data}
	r.Problems = looks.Tags(file, data)
	r.Hints, r.look = looks.Check(file, data)
	return r
}
