package xmltree

import (
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"
)

const small = `<?xml version="1.0"?>
<!DOCTYPE quiz>
<q:quiz xmlns:q="urn:quiz" xmlns="urn:other">
  <question type="short" q:id='7'>
    <text><![CDATA[<b>2 &amp; 3</b>]]></text>
    <text>a <i class="x">b</i> &nbsp;c &lt; d<br/></text>
  </question>
  <other/>
</q:quiz>`

func parse(t *testing.T, source string) *Node {
	t.Helper()
	n, err := Parse("f.xml", []byte(source))
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func TestTree(t *testing.T) {
	quiz := parse(t, small)
	question := quiz.Child("question")
	texts := question.All("text")
	var none *Node
	got := []any{
		quiz.Name, len(quiz.Attr), question.Attr, question.Line, question.Column, len(texts), texts[0].Text, texts[0].Inner,
		texts[1].Text, texts[1].Inner, quiz.Value("question"), len(quiz.Descendants("text")), quiz.Find("question", "text", "i") == nil,
		quiz.Find("question", "missing", "i") == nil, none.Child("x") == nil, none.Find("x") == nil, len(none.All("x")) + len(none.Descendants("x")), none.Value("x"),
	}
	want := []any{
		"quiz", 0, map[string]string{"type": "short", "id": "7"}, 4, 3, 2, "<b>2 &amp; 3</b>", "&lt;b&gt;2 &amp;amp; 3&lt;/b&gt;",
		"a  \u00a0c < d", `a <i class="x">b</i> ` + "\u00a0c &lt; d<br/>", "", 2, true,
		true, true, true, 0, "",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestEncodings(t *testing.T) {
	wide := func(s string, big bool) string {
		var b strings.Builder
		for _, u := range utf16.Encode([]rune("\uFEFF" + s)) {
			if big {
				b.Write([]byte{byte(u >> 8), byte(u)})
			} else {
				b.Write([]byte{byte(u), byte(u >> 8)})
			}
		}
		return b.String()
	}
	for name, source := range map[string]string{
		"utf-8":           "<a>é</a>",
		"mark":            "\uFEFF<a>é</a>",
		"latin-1":         "<?xml version='1.0' encoding='ISO-8859-1'?><a>\xe9</a>",
		"windows, spaces": "\n<?xml version=\"1.0\" encoding = \"windows-1252\" ?><a>\xe9</a>",
		"utf-16le":        wide("<?xml version='1.0' encoding='UTF-16'?><a>é</a>", false),
		"utf-16be":        wide("<a>é</a>", true),
		"version 1.1":     "<?xml version='1.1'?><a>é</a>",
		"control":         "<?xml version='1.0'?><a>é\x0b</a>",
		"entity":          "<a>&eacute;</a>",
		"reference":       "<a>&#233;</a>",
	} {
		t.Run(name, func(t *testing.T) {
			if got := strings.TrimSpace(parse(t, source).Text); got != "é" {
				t.Errorf("got %q", got)
			}
		})
	}
}

func TestErrors(t *testing.T) {
	for name, c := range map[string]struct{ source, want string }{
		"empty":      {"", "f.xml:1:1: no element in the file"},
		"text":       {"\nhello", `f.xml:1:1: text outside of any element, "hello"`},
		"json":       {`{"a": 1}`, "f.xml:1:1: text outside"},
		"cut off":    {"<a>\n <b>x", "f.xml:2:2: <b> is never closed"},
		"cut tag":    {"<a>\n <b x='", "f.xml:2:2: the file ends inside"},
		"mismatch":   {"<a>\n<b></c></a>", "f.xml:2:4: </c> stands where </b> is expected, for <b> of line 2"},
		"end only":   {"</a>", "f.xml:1:1: </a> closes nothing"},
		"two roots":  {"<a/><b/>", "f.xml:1:5: a second outermost element <b>"},
		"files":      {"<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>\n<a>&x;</a>", "f.xml:1:1: the DOCTYPE has definitions"},
		"laughs":     {"<a>1</a>\n<!DOCTYPE a [<!ENTITY x 'y'><!ENTITY z '&x;&x;'>]>", "f.xml:2:1: the DOCTYPE has definitions"},
		"entity":     {"<a>\n &nothing;</a>", "f.xml:2:11: no well-formed XML, invalid character entity &nothing;"},
		"bytes":      {"<a>\n\xe9</a>", "f.xml:1:4: bytes that are not UTF-8"},
		"encoding":   {"<?xml version='1.0' encoding='ebcdic-9'?><a/>", `f.xml:1:1: the prolog names the encoding "ebcdic-9"`},
		"deep":       {strings.Repeat("<a>", 201), "f.xml:1:601: elements are nested more than 200 deep"},
		"many":       {"<a>" + strings.Repeat("<b/>", MaxNodes) + "</a>", "more than 500000 elements"},
		"attributes": {"<a b=c/>", "f.xml:1:7: no well-formed XML, unquoted or missing attribute value"},
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := Parse("f.xml", []byte(c.source)); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got  %v\nwant %s", err, c.want)
			}
		})
	}
}

// A document that is read has an Inner that is read to the same again.
func FuzzParse(f *testing.F) {
	f.Add(small)
	f.Add("<a b='&quot;&#10;'>]]&gt;<c:d c:e='1' e='2'/></a>")
	f.Fuzz(func(t *testing.T, source string) {
		n, err := Parse("f.xml", []byte(source))
		if err != nil {
			return
		}
		again, err := Parse("inner", []byte("<again>"+n.Inner+"</again>"))
		if err != nil {
			t.Fatal(err)
		}
		if again.Inner != n.Inner || again.Text != n.Text || len(again.Children) != len(n.Children) {
			t.Errorf("inner %q became %q", n.Inner, again.Inner)
		}
	})
}
