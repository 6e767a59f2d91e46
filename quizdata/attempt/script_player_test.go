package attempt

import (
	"fmt"
	"strconv"
	"strings"
	"testing"
	"time"
)

// player plays one script: attempts in tabs, a clock, and a log.
type player struct {
	t     *testing.T
	parts map[string][]byte
	now   time.Time
	tab   string
	tabs  map[string]Attempt
	log   strings.Builder
}

func (p *player) out(format string, args ...any) { fmt.Fprintf(&p.log, format+"\n", args...) }

func (p *player) attempt() Attempt { return p.tabs[p.tab] }

// do carries out one line: what the test's world does, else an event.
func (p *player) do(line []string) {
	verb, rest := line[0], line[1:]
	switch verb {
	case "sleep":
		p.now = p.now.Add(p.duration(rest[0]))
	case "clock-back":
		p.now = p.now.Add(-p.duration(rest[0]))
	case "reload":
		p.reload(rest)
	case "tab":
		p.openTab(rest[0])
	case "merge":
		p.tabs[p.tab] = Merge(p.attempt(), p.tabs[rest[0]])
	case "dump":
		p.dump()
	case "result":
		p.dumpResult()
	case "tick":
		p.now = p.now.Add(p.duration(rest[0]))
		p.apply(Tick{})
	default:
		p.apply(p.event(verb, rest))
	}
}

// apply sends an event and logs its effects.
func (p *player) apply(e Event) {
	before := p.attempt()
	saved := string(before.Encode())
	after, effects := before.Apply(e, p.now)
	if string(before.Encode()) != saved {
		p.t.Errorf("%T changed the attempt it was applied to", e)
	}
	p.tabs[p.tab] = after
	for _, effect := range effects {
		p.out("  %s", p.effect(effect))
	}
}

// reload saves and loads the attempt, after editing the quiz if a file is
// named.
func (p *player) reload(args []string) {
	quiz := p.attempt().Quiz()
	if len(args) > 0 {
		quiz = readQuiz(p.t, args[0], p.parts[args[0]])
	}
	loaded, report, err := Decode(quiz, p.attempt().Encode())
	if err != nil {
		p.out("  error: %v", err)
		return
	}
	p.tabs[p.tab] = loaded
	if len(args) > 0 {
		p.out("  %s", reportLine(report))
	} else if report.Edited() {
		p.t.Errorf("a reload of the same quiz reports %+v", report)
	}
}

// openTab switches to a tab, which opens on what the present one saved.
func (p *player) openTab(name string) {
	if _, open := p.tabs[name]; !open {
		loaded, _, err := Decode(p.attempt().Quiz(), p.attempt().Encode())
		if err != nil {
			p.t.Fatal(err)
		}
		p.tabs[name] = loaded
	}
	p.tab = name
}

func (p *player) duration(s string) time.Duration {
	d, err := time.ParseDuration(s)
	if err != nil {
		p.t.Fatalf("%q is not a time such as 90s or 1h30m", s)
	}
	return d
}

// words splits a line at spaces, but not within double quotes, which stay.
func words(line string) []string {
	var all []string
	for line = strings.TrimSpace(line); line != ""; line = strings.TrimSpace(line) {
		end := strings.IndexByte(line, ' ')
		if quoted, err := strconv.QuotedPrefix(line); err == nil {
			end = len(quoted)
		} else if end < 0 {
			end = len(line)
		}
		all = append(all, line[:end])
		line = line[end:]
	}
	return all
}

func reportLine(r Report) string {
	line := fmt.Sprintf("report: kept %d", r.Kept)
	for _, list := range []struct {
		name string
		ids  []string
	}{{"changed", r.Changed}, {"removed", r.Removed}, {"added", r.Added}, {"dropped", r.Dropped}} {
		if len(list.ids) > 0 {
			line += fmt.Sprintf(", %s %s", list.name, strings.Join(list.ids, " "))
		}
	}
	for _, flag := range []struct {
		name string
		on   bool
	}{{"time changed", r.TimeChanged}, {"rescored", r.Rescored}, {"started over", r.StartedOver}} {
		if flag.on {
			line += ", " + flag.name
		}
	}
	return line
}
