package moodle

import "testing"

// Mathematics is written as Moodle's Markdown needs it, and comes back.
func TestMath(t *testing.T) {
	for _, c := range []struct{ markdown, moodle string }{
		{`Is $x_1 * y$ even?`, `Is \\(x\_1 \* y\\) even?`},
		{`$\{a\}$ and $$a < b \\ c & d$$`, `\\(\\{a\\}\\) and \\[a &lt; b \\\\ c &amp; d\\]`},
		{`from $5 to $6`, `from $5 to $6`},
		{`pay $ 5 $ or \$5 and $6`, `pay $ 5 $ or \$5 and $6`},
		{"`$x$` and ``a ` $y$`` but $z$", "`$x$` and ``a ` $y$`` but \\\\(z\\\\)"},
		{"```\n$x$\n```\n$y$", "```\n$x$\n```\n\\\\(y\\\\)"},
		{"> ~~~\n> $x$\n> ~~~~\n\n$y$", "> ~~~\n> $x$\n> ~~~~\n\n\\\\(y\\\\)"},
		{"$x\n\ny$", "$x\n\ny$"},
		{"$$ $$ $", "$$ $$ $"},
		{"`open $x$", "`open \\\\(x\\\\)"},
		{"$x = {{1}}$", "$x = {{1}}$"},
	} {
		got := mathToMoodle(c.markdown, "{{1}}")
		if got != c.moodle {
			t.Errorf("%q becomes %q, expected %q", c.markdown, got, c.moodle)
		}
		if back := mathFromMoodle(got); back != c.markdown {
			t.Errorf("%q becomes %q and that %q", c.markdown, got, back)
		}
	}
	for _, same := range []string{`\\(x\\)5`, `\\(`, `\\(\\)`, `\\[x`, `\\(a$b\\)`} {
		if got := mathFromMoodle(same); got != same {
			t.Errorf("%q becomes %q", same, got)
		}
	}
}
