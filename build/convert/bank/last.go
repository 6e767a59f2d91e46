package bank

import (
	"regexp"
	"strings"
)

// staysLast is what English writers put last, for it speaks of the others.
var staysLast = regexp.MustCompile(`(?i)^(all|none|any|both|neither|some|either)( of)?( the)? ?(above|these|those|them|other (answers|choices|options))( (are|is) (correct|true|right|wrong|false))?$` +
	`|^(both|neither|either) \(?[a-h1-8]\)?,? (and|nor|or) \(?[a-h1-8]\)?$|^\(?[a-d]\)? and \(?[a-d]\)?( are correct| are true)?$`)

// StaysLast reports whether a choice, plain or Markdown, speaks of the others,
// as "All of the above" and "Both A and B" do. In random order it would be
// wrong: a reader sets Pinned. Only English is known.
func StaysLast(text string) bool {
	return staysLast.MatchString(strings.Trim(strings.Join(strings.Fields(text), " "), ".!*"))
}
