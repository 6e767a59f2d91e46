package text

import (
	"strings"
	"testing"
	"time"

	"mocktest/build/convert/readtest"
	"mocktest/quizdata/cputime"
)

// A long text takes about as long per byte as a short one,
// whatever it repeats.
func TestLongTexts(t *testing.T) {
	const limit = 40 * time.Microsecond // for a byte
	length := readtest.Often(1 << 15)
	for _, piece := range []string{
		"*a", "_a ", "`", "$a", `\(`, `\[`, "$$ ", `\$`, "~a ", "[", "](", "<", "&amp;", "\\\n", "a\n\n", "|-|\n", "1. a\n",
		"<b>", "<b>a</b>", "<b>a</b><i>b</i>", "<i>.</i>", "<ul><li>", "<ul><li>a</li></ul>", "<blockquote>", "<table><tr><td>", "<td>a", "<td colspan=99>a",
		"<code>a", "<code>a<br></code>", "<pre>", "!<a href=x>y</a>", "<sup>a", "<math><mi>a", "<math><mfrac>", "<br>", "<p>a\\", "<a href='&lt;'>x", "<h1>a#</h1>", "<div>", "<span>a<p>",
	} {
		long := strings.Repeat(piece, length/len(piece))
		took := cputime.Of(func() {
			HTML(long)
			Plain(long)
			Strip(long)
		})
		if took > time.Duration(length)*limit {
			t.Errorf("%q: %v", piece, took)
		} else if testing.Verbose() {
			t.Logf("%q: %v", piece, took)
		}
	}
}
