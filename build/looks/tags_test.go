package looks

import (
	"fmt"
	"strings"
	"testing"
)

func TestTags(t *testing.T) {
	for name, c := range map[string]struct{ page, want string }{
		"all is well": {`<mock-test quiz="a.json"></mock-test><script async src="/m/mocktest.js" data-quiz="b.json"></script><mock-test>
<script type="application/json">{"title": "<mock-test>"}</script></mock-test><!-- <mock-test> --><script src="x.js" quiz="y"></script>`, ""},
		"self-closing": {"<p>One</p>\n  <mock-test quiz=\"a.json\" />\n<p>Two</p>",
			`2:3 HTML does not heed the / of <mock-test … />: what follows is inside it, and readers do not see it: write ></mock-test> in place of />`},
		"two of these":            {"<mock-test quiz='a' />\n<mock-test quiz='b' />", "1:1 HTML does not heed|2:1 HTML does not heed"},
		"one before a whole one":  {"<mock-test quiz='a'/> text <mock-test quiz='b'></mock-test>", "1:1 HTML does not heed"},
		"a slash, and closed":     {`<mock-test quiz="a" /></mock-test>`, ""},
		"never closed":            {`<article><mock-test quiz="a"><p>Two</p></article>`, `1:10 this <mock-test> is never closed: what follows is inside it, and readers do not see it: write </mock-test> where it ends`},
		"a slash in the address":  {`<mock-test quiz=a.json/> text`, "1:1 this <mock-test> is never closed"},
		"quiz on the script":      {"<script\n  src=\"https://b.example/mocktest.js?quiz=\" quiz=\"a.json\"></script>", `2:45 <script> has no attribute quiz that counts, so no test is shown here: write data-quiz`},
		"on the pinned script":    {`<script src="mocktest-0123456789abcdef.js" QUIZ=a.json></script>`, `write data-quiz`},
		"data-quiz on the test":   {`<mock-test data-quiz="a.json"></mock-test>`, `1:12 <mock-test> has no attribute data-quiz that counts, so no test is shown here: write quiz`},
		"both":                    {`<mock-test quiz="a.json" data-quiz="b.json"></mock-test>`, ""},
		"a mode":                  {`<script src="mocktest.js" data-quiz="a.json" mode="exam"></script>`, `1:46 <script> has no attribute mode that counts: write data-mode`},
		"a script that swallows":  {"<script src=mocktest.js data-quiz=\"a.json\" />\n<p>Two</p>", `1:1 HTML does not heed the / of <script … />`},
		"one that has its end":    {`<script src="mocktest.js" data-quiz="a.json" /></script><p>`, ""},
		"a theme of the page's":   {`<mock-test quiz="a" data-theme="dark"></mock-test>`, ""},
		"an element left in half": {`<mock-test quiz="a`, ""},
	} {
		var got []string
		for _, p := range Tags("a.html", []byte(c.page)) {
			got = append(got, fmt.Sprintf("%d:%d %s: %s", p.Line, p.Column, p.Message, p.Cure))
		}
		want := strings.Split(c.want, "|")
		if c.want == "" {
			want = nil
		}
		ok := len(got) == len(want)
		for i := 0; ok && i < len(want); i++ {
			ok = strings.Contains(got[i], want[i])
		}
		if !ok {
			t.Errorf("%s: got\n%s\nwant\n%s", name, strings.Join(got, "\n"), c.want)
		}
	}
	if Tags("a.xhtml", []byte(`<mock-test quiz="a"/><p/>`)) != nil || Tags("a.css", []byte(`<mock-test>`)) != nil {
		t.Error("XML or a stylesheet is read as HTML")
	}
}
