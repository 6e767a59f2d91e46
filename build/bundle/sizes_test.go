package bundle

import (
	"errors"
	"flag"
	"fmt"
	"math"
	"os"
	"regexp"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "record the present sizes in sizes.txt")

// sizesFile is the record: a change that makes readers download more, or less,
// shows it in its diff.
const sizesFile = "sizes.txt"

// The budgets, in bytes of brotli. Zero is no budget.
const (
	engineBudget = 1_150_000
	loaderBudget = 8192
)

// tolerance is by how much sizes may differ when another toolchain than that
// of the record compiles: it makes other code of the same source.
const tolerance = 0.02

// sizes is how large every file of a bundle is.
type sizes struct {
	goversion string
	files     map[string]size
	order     []string
}

// size is in bytes; zero stands for a form that there is not.
type size struct{ raw, gzip, brotli int }

func TestSizes(t *testing.T) {
	b := build(t, Options{Quizzes: []string{"testdata/sample.json"}, Compression: BestCompression})
	now := sizesOf(b, widgetSource(t).goversion)
	if *update {
		write(t, sizesFile, now.String())
	}
	text, err := os.ReadFile(sizesFile)
	if err != nil {
		t.Fatal(err)
	}
	recorded, err := parseSizes(string(text))
	if err != nil {
		t.Fatal(err)
	}
	if recorded.goversion != now.goversion {
		t.Logf("%s compiled and %s is recorded: sizes may differ by %g %%", now.goversion, recorded.goversion, 100*tolerance)
	}
	for _, problem := range append(now.compare(recorded), now.overBudget(engineBudget, loaderBudget)...) {
		t.Error(problem)
	}
}

// hashPart is the part of a file's name that changes with every byte.
var hashPart = regexp.MustCompile(`-[0-9a-f]{16}\.`)

const (
	wasmRow   = "mocktest-<hash>.wasm"
	loaderRow = ScriptName
)

func sizesOf(b *Bundle, goversion string) sizes {
	s := sizes{goversion: goversion, files: map[string]size{}}
	for _, f := range b.Files {
		s.add(hashPart.ReplaceAllString(f.Name, "-<hash>."), size{len(f.Data), len(f.Gzip), len(f.Brotli)})
	}
	return s
}

func (s *sizes) add(name string, of size) {
	s.files[name] = of
	s.order = append(s.order, name)
}

// String is the text of the record.
func (s sizes) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "# The bytes of a bundle with one small quiz. After a change that is meant to\n"+
		"# make some of them more or less: go test ./build/bundle -run TestSizes -update\n"+
		"%s\n%8s %8s %8s  file\n", s.goversion, "raw", "gzip", "brotli")
	for _, name := range s.order {
		f := s.files[name]
		fmt.Fprintf(&b, "%8d %8d %8d  %s\n", f.raw, f.gzip, f.brotli, name)
	}
	return b.String()
}

// parseSizes is the inverse of String.
func parseSizes(text string) (sizes, error) {
	s := sizes{files: map[string]size{}}
	lines := strings.Split(strings.TrimSpace(text), "\n")
	for len(lines) > 0 && strings.HasPrefix(lines[0], "#") {
		lines = lines[1:]
	}
	if len(lines) < 3 {
		return s, errors.New(sizesFile + " holds no sizes; record them with -update")
	}
	s.goversion = lines[0]
	for _, line := range lines[2:] {
		var f size
		var name string
		if _, err := fmt.Sscan(line, &f.raw, &f.gzip, &f.brotli, &name); err != nil {
			return s, fmt.Errorf("%s: %q is no line of sizes; record them anew with -update", sizesFile, line)
		}
		s.add(name, f)
	}
	return s, nil
}

// compare tells what differs from the record.
func (s sizes) compare(recorded sizes) (problems []string) {
	may := 0.0
	if s.goversion != recorded.goversion {
		may = tolerance
	}
	tell := func(format string, args ...any) { problems = append(problems, fmt.Sprintf(format, args...)) }
	for _, name := range s.order {
		was, known := recorded.files[name]
		if !known {
			tell("%s is new: record it with -update", name)
			continue
		}
		for _, form := range []struct {
			name     string
			was, now int
		}{{"raw", was.raw, s.files[name].raw}, {"gzip", was.gzip, s.files[name].gzip}, {"brotli", was.brotli, s.files[name].brotli}} {
			by := form.now - form.was
			if math.Abs(float64(by)) <= may*float64(form.was) {
				continue
			}
			how := "grew"
			if by < 0 {
				how = "shrank"
			}
			tell("%s %s by %+d to %d bytes %s: if that is meant, record it with -update", name, how, by, form.now, form.name)
		}
	}
	for _, name := range recorded.order {
		if _, still := s.files[name]; !still {
			tell("%s is recorded but not built: record it with -update", name)
		}
	}
	return problems
}

// overBudget tells which files are too large whatever the record says.
func (s sizes) overBudget(engine, loader int) (problems []string) {
	for _, b := range []struct {
		name   string
		budget int
	}{{wasmRow, engine}, {loaderRow, loader}} {
		f, built := s.files[b.name]
		switch {
		case b.budget == 0:
		case !built || f.brotli == 0:
			problems = append(problems, b.name+" has a budget but no brotli form")
		case f.brotli > b.budget:
			problems = append(problems, fmt.Sprintf("%s has %d bytes of brotli and may have %d: leave something out", b.name, f.brotli, b.budget))
		}
	}
	return problems
}
