package markdown

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

// xssContexts are the places of Markdown a payload may stand in.
var xssContexts = map[string]string{
	"paragraph":       "%s",
	"in a text":       "before %s after",
	"heading":         "# %s",
	"setext heading":  "%s\n===",
	"list item":       "- %s",
	"ordered item":    "1. %s\n2. x",
	"quote":           "> %s",
	"table head":      "| %s | b |\n|---|---|\n| c | d |",
	"table cell":      "| a | b |\n|:-:|---|\n| %s | d |",
	"code span":       "`` %s ``",
	"fenced code":     "```js\n%s\n```",
	"info string":     "```%s\nx\n```",
	"tilde info":      "~~~ x %s\ny\n~~~",
	"indented code":   "    %s",
	"emphasis":        "***~~%s~~***",
	"link text":       "[%s](/x)",
	"link target":     "[x](%s)",
	"angled target":   "[x](<%s>)",
	"link title":      "[x](/y \"%s\")",
	"quoted title":    "[x](/y '%s')",
	"image target":    "![x](%s)",
	"angled image":    "![x](<%s>)",
	"image text":      "![%s](/x)",
	"image title":     "![x](/y (%s))",
	"autolink":        "<%s>",
	"definition":      "[x]\n\n[x]: %s",
	"angled def":      "[x] ![x]\n\n[x]: <%s> 'y'",
	"definition text": "[%[1]s]\n\n[%[1]s]: /x '%[1]s'",
	"html attribute":  "<a href=\"%s\">x</a>",
	"html block":      "<div>\n%s\n</div>",
	"comment":         "<!-- %s -->",
	"nested":          "> - 1. | %s |\n>      |--|",
}

// obfuscations hide a scheme from a check but not from every browser.
var obfuscations = []string{
	"%s:", "%s&colon;", "%s&#58;", "%s&#x3a;", "%s&#x3A;", "%s%%3a", "%s%%253A", "%s\t:", "%s\n:", "%s :",
	"\x00%s:", "\x01%s:", " %s:", "\t%s:", "&Tab;%s:", "&NewLine;%s:", "&#1;%s:", "&#xFEFF;%s:",
	"&#x200B;%s:", "\u00a0%s:", "\u2028%s:", "%s\u200d:", "&nbsp;%s:", "%%20%s:", "%%00%s:", "\\%s:", "%s\\:",
}

// unsafeSchemes may not come out of any of the obfuscations.
var unsafeSchemes = strings.Fields(`javascript JAVASCRIPT jAvAsCrIpT java&Tab;script java&#10;script java&#x0D;script
	java%0ascript java\script &#106;avascript &#x6a;avascript &#106avascript &#0000106avascript &amp;#106;avascript %6Aavascript jav&shy;ascript vbscript livescript mocha
	data blob file filesystem feed view-source jar intent about chrome chrome-extension moz-extension resource
	ms-word ms-excel ms-settings ms-msdt search-ms shell steam tel sms ftp sftp ssh telnet ws wss cid mid urn
	magnet bitcoin skype slack zoommtg vscode x-apple whatsapp tg android-app market facetime itms geo xmpp irc
	ldap gopher nntp news rtsp smb afp dav svn git s3 gs ipfs dweb web+x ext xml svg`)

func TestXSSPayloads(t *testing.T) {
	payloads := readPayloads(t)
	if len(payloads) < 150 || len(xssContexts) < 17 {
		t.Fatalf("%d payloads in %d contexts are too few", len(payloads), len(xssContexts))
	}
	for _, payload := range payloads {
		checkEverywhere(t, payload)
	}
}

func TestXSSSchemes(t *testing.T) {
	for _, scheme := range unsafeSchemes {
		for _, form := range obfuscations {
			target := fmt.Sprintf(form, scheme) + "alert(1)"
			for _, context := range []string{"[x](%s)", "[x](<%s>)", "![x](<%s>)", "<%s>", "[x]\n\n[x]: <%s>"} {
				checkText(t, fmt.Sprintf(context, target))
			}
		}
	}
}

func readPayloads(t *testing.T) []string {
	data, err := os.ReadFile("testdata/xss/payloads")
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(strings.TrimSpace(string(data)), "\n")
}

func checkEverywhere(t *testing.T, payload string) {
	for _, context := range xssContexts {
		checkText(t, fmt.Sprintf(context, payload))
	}
}

func checkText(t *testing.T, text string) {
	t.Helper()
	for name, nodes := range map[string][]Node{"Parse": Parse(text), "Inline": Inline(text)} {
		if err := checkTree(nodes, 1); err != nil {
			t.Errorf("%s(%q): %v", name, text, err)
		}
	}
}

// TestPayloadsAreShown makes sure that what is not understood is not lost: raw
// HTML is read by a reader as its writer wrote it.
func TestPayloadsAreShown(t *testing.T) {
	for _, payload := range []string{
		"<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<x onclick=alert(1)>", "<std:string>",
	} {
		for _, context := range []string{"%s", "a %s b", "- %s", "| h |\n|---|\n| %s |", "**%s**"} {
			if got := Plain(Parse(fmt.Sprintf(context, payload))); !strings.Contains(got, payload) {
				t.Errorf("%q in %q reads %q", payload, context, got)
			}
		}
	}
}
