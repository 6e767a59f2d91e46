package check

import (
	"errors"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"mocktest/build/looks"
	"mocktest/build/media"
)

// ownSheet is the stylesheet of quizzes written as HTML, which build makes.
const ownSheet = "mocktest.css"

// linked checks the stylesheets that a page links and that lie with it, by the
// rule of package media, but for those that were named anyway. A hint tells of each
// other one, for what it sets is not known; those of the web are counted.
func (r *Result) linked(named []string) (sheets []Result) {
	web := 0
	for _, l := range looks.Sheets(r.File, r.Source) {
		name, data, err := media.Beside(filepath.Dir(r.File), l.Address)
		file := filepath.Join(filepath.Dir(r.File), filepath.FromSlash(name))
		switch {
		case namedLike([]string{ownSheet}, l.Address):
		case errors.Is(err, media.ErrRemote):
			web++
		case err == nil && slices.Contains(named, file) || err != nil && namedLike(named, l.Address):
		case err != nil:
			r.Hints = append(r.Hints, l.Problem(l.Address+" is linked here and was not read: it "+err.Error(), "name it too: mocktest check "+filepath.Base(r.File)+" FILE.css"))
		case len(data) > mostPage:
			r.Hints = append(r.Hints, l.Problem(l.Address+" is linked here and was not read: it is too large", "name the stylesheet that sets the colours of tests"))
		default:
			sheets = append(sheets, Look(file, data))
		}
	}
	if web > 0 {
		r.look += ", not read: " + Count(web, "stylesheet") + " of the web"
	}
	return sheets
}

// namedLike reports whether a file was named that may be the one at an address.
func namedLike(named []string, address string) bool {
	address, _, _ = strings.Cut(address, "?")
	return slices.ContainsFunc(named, func(file string) bool { return filepath.Base(file) == path.Base(address) })
}
