package looks

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"mocktest/quizdata"
)

// Check tells which colours of a page or stylesheet cannot be told from what they
// stand on, as hints with their places. Summary says in one line what was looked
// at. Which of both a file is, its name says.
func Check(file string, source []byte) (hints quizdata.Problems, summary string) {
	p := readPage(file, source)
	c := &checker{file: file, source: source}
	colours := 0
	for _, s := range p.settings {
		if name, ours := strings.CutPrefix(s.name, prefix); ours {
			if _, is := own[name]; is {
				colours++
			}
			c.named(s, name)
		}
	}
	for _, group := range groups(p.settings) {
		for _, sch := range p.schemes() {
			c.group(p.settings, group, sch)
		}
	}
	slices.SortStableFunc(c.found, func(a, b quizdata.Problem) int {
		if a.Line != b.Line {
			return a.Line - b.Line
		}
		return a.Column - b.Column
	})
	return c.found, fmt.Sprintf("tests: %d, colours set for them: %d", p.tests, colours)
}

// Accent is a stylesheet that sets the accent alone, for [Check]; not ok if it is no
// colour that can be judged.
func Accent(value string) (source string, ok bool) {
	c, ok := colourOf(value)
	return ":root { " + prefix + "accent: " + c.String() + "; }", ok
}

// groups are the groups of tests that a page tells apart, all of them first.
func groups(settings []setting) []string {
	list := []string{""}
	for _, s := range settings {
		if strings.HasPrefix(s.name, prefix) && !slices.Contains(list, s.group) {
			list = append(list, s.group)
		}
	}
	return list
}

type checker struct {
	file   string
	source []byte
	found  quizdata.Problems
}

// group judges the tests of a group in one scheme.
func (c *checker) group(settings []setting, group string, sch scheme) {
	set := map[string]setting{}
	for _, pass := range []string{"", group} {
		for _, only := range []scheme{"", sch} {
			for _, s := range settings {
				if s.group == pass && s.only == only {
					set[s.name] = s
				}
			}
		}
	}
	told := map[string]bool{} // settings that were told of
	for _, pr := range pairs {
		on, ground := set[prefix+pr.on], set[prefix+pr.ground]
		if on.group != group && ground.group != group || on.name == "" && ground.name == "" {
			continue // the widget's own, or told with all tests
		}
		blame := on
		if on.name == "" || ground.name != "" && ground.group == group && on.group != group {
			blame = ground
		}
		if told[blame.name] {
			continue
		}
		if c.pair(pr, set, sch, blame) {
			told[blame.name] = true
		}
	}
}

// pair judges one pair and reports whether there was something to tell.
func (c *checker) pair(pr pair, set map[string]setting, sch scheme, blame setting) bool {
	on, ok := value(pr.on, set, sch)
	ground, ok2 := value(pr.ground, set, sch)
	if !ok || !ok2 {
		c.say(blame, "this colour cannot be judged here", "write it as #rrggbb, or look at the test yourself")
		return true
	}
	shown := on
	switch {
	case pr.on == "accent" && sch == light:
		shown = shownLight(on)
	case pr.on == "accent":
		shown = shownDark(on)
	case pr.ground == "accent" && set[prefix+pr.on].name == "" && sch == light:
		return false // black or white, whichever is farther
	case pr.ground == "accent" && sch == dark:
		ground = shownDark(ground)
	}
	ratio, plain := contrast(shown, ground), contrast(on, ground)
	switch {
	case ratio < pr.least && pr.on == "accent":
		c.say(blame, fmt.Sprintf("in a %s test %s has a contrast of %s, though it is shown as %s; %s", sch, pr.what, ratioText(ratio), shown, need(pr)),
			"choose another accent, or another ground")
	case ratio < pr.least:
		c.say(blame, fmt.Sprintf("in a %s test %s has a contrast of %s: %s on %s; %s", sch, pr.what, ratioText(ratio), shown, ground, need(pr)),
			"choose a "+away(ground)+" colour for "+prefix+pr.on+", or another for "+prefix+pr.ground)
	case plain < pr.least && pr.on == "accent" && pr.ground == "face":
		c.say(blame, fmt.Sprintf("in a %s test the accent %s has a contrast of %s on the card; %s; readers see %s instead, and the accent itself in browsers before 2024", sch, on, ratioText(plain), need(pr), shown),
			"leave it so, or write a "+away(ground)+" accent for "+string(sch)+" tests, such as "+shown.String())
	default:
		return false
	}
	return true
}

func need(pr pair) string {
	if pr.least == control {
		return "controls need 3:1 (WCAG 1.4.11)"
	}
	return "text needs 4.5:1 (WCAG 1.4.3)"
}

func ratioText(ratio float64) string { return fmt.Sprintf("%.2f:1", float64(int(ratio*100))/100) }

// away is how a colour has to be to be told from a ground.
func away(ground colour) string {
	if onAccent(ground) == (colour{}) {
		return "darker"
	}
	return "lighter"
}

var reference = regexp.MustCompile(`^var\(\s*(--[\w-]+)\s*(?:,(.*))?\)$`)

// value is the colour of a property: the page's, or the widget's own.
func value(name string, set map[string]setting, sch scheme) (colour, bool) {
	s, is := set[prefix+name]
	if !is {
		return colourOf(own[name][sch])
	}
	text := strings.TrimSpace(strings.TrimSuffix(s.value, "!important"))
	const deepest = 8
	for range deepest {
		m := reference.FindStringSubmatch(strings.TrimSpace(text))
		if m == nil {
			break
		}
		if other, known := set[m[1]]; known {
			text = other.value
		} else {
			text = m[2]
		}
	}
	return colourOf(text)
}

// say adds a hint about a setting, once.
func (c *checker) say(s setting, message, cure string) {
	p := problemAt(c.file, c.source, s.at, s.name, message, cure)
	if !slices.Contains(c.found, p) {
		c.found = append(c.found, p)
	}
}
