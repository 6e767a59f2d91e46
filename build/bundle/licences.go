package bundle

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// LicenceName is the file with the licences of everything in the engine and
// the script: they ask to be passed on with the program.
const LicenceName = "licences.txt"

// licenceFiles are the names projects give their licence, the usual first.
var licenceFiles = []string{"LICENSE", "LICENSE.txt", "LICENSE.md", "LICENCE", "COPYING"}

// licences collects the licences of Go and of every module compiled into the
// engine, sorted by module. A trimmed module is under the licence of the whole.
func licences(ctx context.Context, s source, t trimmed) (File, error) {
	args := append([]string{"list", "-deps",
		"-f", "{{with .Module}}{{if not .Main}}{{.Path}} {{.Version}}\t{{.Dir}}{{end}}{{end}}"}, t.flags...)
	out, err := runGo(ctx, s.dir, compileEnv, append(args, ".")...)
	if err != nil {
		return File{}, err
	}
	lines := strings.Split(strings.TrimSpace(string(out)), "\n")
	slices.Sort(lines)
	var b strings.Builder
	if err := addLicence(&b, "Go "+strings.TrimPrefix(s.goversion, "go"), s.goroot); err != nil {
		return File{}, err
	}
	for _, line := range slices.Compact(lines) {
		module, dir, found := strings.Cut(line, "\t")
		if !found {
			continue
		}
		if whole := t.dirs[strings.Fields(module)[0]]; whole != "" {
			dir = whole
		}
		if err := addLicence(&b, module, strings.TrimSpace(dir)); err != nil {
			return File{}, err
		}
	}
	return newFile(LicenceName, []byte(b.String())), nil
}

// addLicence appends the licence in dir under the name of what it is for.
func addLicence(b *strings.Builder, name, dir string) error {
	for _, file := range licenceFiles {
		text, err := os.ReadFile(filepath.Join(dir, file))
		if err != nil {
			continue
		}
		if b.Len() > 0 {
			b.WriteString("\n\n")
		}
		fmt.Fprintf(b, "%s\n%s\n\n%s\n", name, strings.Repeat("=", len(name)), strings.TrimSpace(string(text)))
		return nil
	}
	return fmt.Errorf("%s is compiled into the widget, but no licence file was found in %s; "+
		"fetch it again, or do without it", name, dir)
}
