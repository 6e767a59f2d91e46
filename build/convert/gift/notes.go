package gift

import (
	"regexp"
	"strings"
)

// notes are what comments say of the question that follows: Moodle writes its
// number and its tags there, as "// [id:q12] [tag:loops] [tag:week 3]".
type notes struct {
	id   string
	tags []string
}

var (
	noteID  = regexp.MustCompile(`\[id:((?:\\\]|[^\[\]\x00-\x1f\x7f])+)\]`)
	noteTag = regexp.MustCompile(`\[tag:((?:\\\]|[^\[\]<>\x60\x00-\x1f\x7f])+)\]`)
)

// read takes a comment.
func (n *notes) read(comment string) {
	if m := noteID.FindStringSubmatch(comment); m != nil {
		n.id = strings.ReplaceAll(m[1], `\]`, `]`)
	}
	for _, m := range noteTag.FindAllStringSubmatch(comment, -1) {
		if tag := strings.TrimSpace(strings.ReplaceAll(m[1], `\]`, `]`)); tag != "" {
			n.tags = append(n.tags, tag)
		}
	}
}

func (n *notes) add(more notes) {
	if more.id != "" {
		n.id = more.id
	}
	n.tags = append(n.tags, more.tags...)
}

func (n *notes) empty() bool { return n.id == "" && len(n.tags) == 0 }
