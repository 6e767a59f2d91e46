package quizdata

import (
	"strings"
	"testing"
)

// textCase is a text made of start and a repeated middle, the number of
// repetitions that is allowed, and what is said about one more.
type textCase struct {
	name, start, middle string
	most                int
	says                string
}

var textCases = []textCase{
	{"bytes", "", "a", 16384, "the limit is 16384"},
	{"lines", "", "a\n", 999, "1000 lines"},
	{"line ends of Windows", "", "a\r\n", 999, "1000 lines"},
	{"bullets", "", "+ ", 32, "quotes and lists"},
	{"bullets of kinds", "", "- * ", 16, "quotes and lists"},
	{"numbers", "", "1. ", 32, "quotes and lists"},
	{"numbers with brackets", "", "10) ", 32, "quotes and lists"},
	{"tabs", "", "+\t", 32, "quotes and lists"},
	{"quotes", "", ">", 32, "quotes and lists"},
	{"lists in quotes", "", "> - ", 16, "quotes and lists"},
	{"lists before a rule", "- - - - - - - - - - - - - - - - ", "- + ", 8, "quotes and lists"},
	{"links", "", "[a](b) ", 500, "500 of ["},
	{"links on lines", "", "[a](b)\n", 500, "500 of ["},
	{"images", "", "![](", 500, "500 of ["},
	{"emphasis", "", "*a_ ", 500, "runs of * _ or ~"},
	{"strikes", "", "~a", 1000, "runs of * _ or ~"},
	{"columns", "a\n", "-|", 63, "the limit is 64"},
	{"cells", strings.Repeat("|a", 64) + "\n" + strings.Repeat("|-", 64) + "\n", "a\n", 62, "4096 cells"},
	{"cells in a quote", "> |a|\n> |:-" + strings.Repeat("|-", 62) + "\n", "> a\n", 62, "4096 cells"},
}

func TestCheckText(t *testing.T) {
	for _, c := range textCases {
		t.Run(c.name, func(t *testing.T) {
			if offset, message, ok := CheckText(c.start + strings.Repeat(c.middle, c.most)); !ok {
				t.Errorf("refused %d times %q: %s at %d", c.most, c.middle, message, offset)
			}
			text := c.start + strings.Repeat(c.middle, c.most+2)
			offset, message, ok := CheckText(text)
			if ok != (c.says == "") || !strings.Contains(message, c.says) {
				t.Errorf("more than %d times %q: ok %t, %q", c.most, c.middle, ok, message)
			}
			if offset > len(text) {
				t.Errorf("offset %d of %d bytes", offset, len(text))
			}
		})
	}
}

// TestCheckTextAllows holds what looks like a bomb and is none.
func TestCheckTextAllows(t *testing.T) {
	for name, text := range map[string]string{
		"rule":             strings.Repeat("- ", 40),
		"rule of stars":    "> " + strings.Repeat("* ", 40) + "\n",
		"underline":        "Title\n" + strings.Repeat("-", 80),
		"deep code":        "```\n" + strings.Repeat(" ", 120) + "- x\n```",
		"version":          strings.Repeat("1.", 60),
		"list":             strings.Repeat("- item\n", 500),
		"numbered":         strings.Repeat("1. item\n   more\n", 400),
		"quoted":           strings.Repeat("> line\n", 500),
		"marks in parts":   strings.Repeat(strings.Repeat("*a* ", 100)+"\n\n", 20),
		"links in parts":   strings.Repeat(strings.Repeat("[a](b) ", 100)+"\n\n", 20),
		"table":            "|a|b|c|\n|-|-|-|\n" + strings.Repeat("|1|2|3|\n", 500),
		"not a delimiter":  strings.Repeat("|", 100),
		"arithmetic table": "|:-:|" + strings.Repeat("--:|", 20) + "\n",
	} {
		if offset, message, ok := CheckText(text); !ok {
			t.Errorf("%s: refused at %d: %s", name, offset, message)
		}
	}
}
