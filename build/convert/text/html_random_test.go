package text

import (
	"html"
	"math/rand/v2"
	"strings"
	"testing"

	"mocktest/quizdata/markdown"
)

// Random HTML shows the same characters after its way through Markdown, white
// space aside.
func TestRandomHTML(t *testing.T) {
	for seed := range uint64(4000) {
		r := rand.New(rand.NewPCG(seed, 1))
		source := randomHTML(r, 4)
		md, _ := HTML(source)
		want := strings.Join(strings.Fields(Strip(source)), "")
		if got := strings.Join(strings.Fields(markdown.Plain(markdown.Parse(md))), ""); got != want {
			t.Fatalf("seed %d\n%s\n got %s\nwant %s\nby\n%s", seed, source, got, want, md)
		}
	}
}

var (
	randomTags  = strings.Fields("p b i em strong s code span div h2 blockquote ul,li ol,li table,tr,td table,tr,th pre a")
	randomTexts = []string{"word", " ", "two words", "*", "**", "_", "__init__", "`", "```", "a*b", "<b>", "&amp;", "# x", "1. y", "- z", "> q", "|", "[a](b)", "[c]: d", "~~", "~", "\\", "---", "===", "(", ")", ".", "é", "\u00a0", "!", "a_b_", "2 * 3"}
)

func randomHTML(r *rand.Rand, depth int) string {
	var b strings.Builder
	for range 1 + r.IntN(3) {
		switch n := r.IntN(10); {
		case n < 5 || depth == 0:
			b.WriteString(html.EscapeString(randomTexts[r.IntN(len(randomTexts))]))
		case n == 5:
			b.WriteString("<br>")
		default:
			inside, end := "", ""
			for tag := range strings.SplitSeq(randomTags[r.IntN(len(randomTags))], ",") {
				inside += "<" + tag
				if tag == "a" {
					inside += ` href="x_y"`
				}
				inside += ">"
				end = "</" + tag + ">" + end
			}
			b.WriteString(inside + randomHTML(r, depth-1) + end)
		}
	}
	return b.String()
}
