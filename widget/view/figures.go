package view

import (
	"math"
	"strconv"
	"strings"
	"time"
)

const (
	minus  = "\u2212" // the sign as wide as a plus, not a hyphen
	noWrap = "\u00a0" // a space at which a line never breaks
)

// vulgar are the fractions that fonts draw as one glyph.
var vulgar = []struct {
	value float64
	glyph string
}{
	{1.0 / 2, "½"}, {1.0 / 3, "⅓"}, {2.0 / 3, "⅔"}, {1.0 / 4, "¼"}, {3.0 / 4, "¾"},
	{1.0 / 5, "⅕"}, {2.0 / 5, "⅖"}, {3.0 / 5, "⅗"}, {4.0 / 5, "⅘"}, {1.0 / 6, "⅙"},
	{5.0 / 6, "⅚"}, {1.0 / 8, "⅛"}, {3.0 / 8, "⅜"}, {5.0 / 8, "⅝"}, {7.0 / 8, "⅞"},
}

// figure writes a sum of marks with at most two decimals: "11.5", "−0.25".
func figure(v float64) string {
	text := strconv.FormatFloat(math.Abs(v), 'f', 2, 64)
	text = strings.TrimRight(strings.TrimRight(text, "0"), ".")
	if v < 0 && text != "0" {
		return minus + text
	}
	return text
}

// fraction writes marks as an exam paper does, without a sign: "1", "¼", "1½",
// "0.3" where no glyph fits.
func fraction(v float64) string {
	v = math.Abs(v)
	whole, rest := math.Modf(v)
	for _, f := range vulgar {
		if math.Abs(rest-f.value) < 0.002 {
			if whole == 0 {
				return f.glyph
			}
			return figure(whole) + f.glyph
		}
	}
	return figure(v)
}

// signed writes marks with their sign: "+1", "−¼", "0".
func signed(v float64) string {
	switch {
	case v > 0:
		return "+" + fraction(v)
	case v < 0:
		return minus + fraction(v)
	}
	return "0"
}

// percent writes a share: "72 %". It rounds down, so that nobody reads a pass
// mark that was not reached.
func percent(v float64) string {
	return strconv.Itoa(int(math.Floor(v+1e-9))) + noWrap + "%"
}

// clockTime writes a time as clocks do: "12:24", "1:05:00", "0:09".
func clockTime(d time.Duration) string {
	s := int(d.Round(time.Second) / time.Second)
	h, m, s := s/3600, s/60%60, s%60
	text := strconv.Itoa(m) + ":" + twoDigits(s)
	if h > 0 {
		text = strconv.Itoa(h) + ":" + twoDigits(m) + ":" + twoDigits(s)
	}
	return text
}

// timeLeft writes a countdown. It rounds up: 0:00 means that nothing is left.
func timeLeft(d time.Duration) string {
	return clockTime((d + time.Second - 1).Truncate(time.Second))
}

func twoDigits(n int) string {
	if n < 10 {
		return "0" + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
}

// duration writes a limit in words: "20 min", "1 h 30 min", "45 s".
func duration(d time.Duration) string {
	s := int(d.Round(time.Second) / time.Second)
	var parts []string
	for _, unit := range []struct {
		size int
		name string
	}{{3600, "h"}, {60, "min"}, {1, "s"}} {
		if n := s / unit.size; n > 0 {
			parts = append(parts, strconv.Itoa(n)+" "+unit.name)
			s %= unit.size
		}
	}
	if len(parts) == 0 {
		return "0 s"
	}
	return strings.Join(parts, " ")
}

// count writes a number with its noun in the right form: "1 question",
// "2 questions".
func count(n int, one, many string) string {
	return strconv.Itoa(n) + " " + noun(n, one, many)
}

func noun(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return many
}

// letter names the choice at an index, as printed papers do.
func letter(i int) string { return string(rune('A' + i%26)) }
