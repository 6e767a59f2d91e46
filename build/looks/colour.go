package looks

import (
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"
)

// colour is one of sRGB, each part from 0 to 1.
type colour struct{ r, g, b float64 }

var (
	hex      = regexp.MustCompile(`^#(?:[0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{3}f|[0-9a-f]{6}ff)$`)
	function = regexp.MustCompile(`^(rgb|hsl)a?\(([^()]*)\)$`)
	parts    = regexp.MustCompile(`[\s,/]+`)
)

// colourOf reads a colour as CSS writes it: by name, #rgb, #rrggbb, rgb() or hsl().
// What is seen through depends on what is below, and other functions on more than
// is known here: for them ok is false.
func colourOf(s string) (c colour, ok bool) {
	s = strings.ToLower(strings.TrimSpace(s))
	if named, known := names[s]; known {
		s = "#" + named
	}
	if hex.MatchString(s) {
		return fromHex(s[1:]), true
	}
	m := function.FindStringSubmatch(s)
	if m == nil {
		return colour{}, false
	}
	list := parts.Split(strings.TrimSpace(m[2]), -1)
	if len(list) < 3 || len(list) > 4 || len(list) == 4 && list[3] != "1" && list[3] != "100%" {
		return colour{}, false
	}
	if m[1] == "hsl" {
		return fromHSL(list)
	}
	var v [3]float64
	for i := range v {
		number, percent := strings.CutSuffix(list[i], "%")
		n, err := strconv.ParseFloat(number, 64)
		if err != nil {
			return colour{}, false
		}
		v[i] = n / 255
		if percent {
			v[i] = n / 100
		}
	}
	return colour{unit(v[0]), unit(v[1]), unit(v[2])}, true
}

func fromHex(digits string) colour {
	if len(digits) < 6 {
		digits = strings.Repeat(digits[:1], 2) + strings.Repeat(digits[1:2], 2) + strings.Repeat(digits[2:3], 2)
	}
	n, _ := strconv.ParseUint(digits[:6], 16, 32)
	return colour{float64(n>>16) / 255, float64(n>>8&255) / 255, float64(n&255) / 255}
}

func fromHSL(list []string) (colour, bool) {
	h, err := strconv.ParseFloat(strings.TrimSuffix(list[0], "deg"), 64)
	s, err2 := strconv.ParseFloat(strings.TrimSuffix(list[1], "%"), 64)
	l, err3 := strconv.ParseFloat(strings.TrimSuffix(list[2], "%"), 64)
	if err != nil || err2 != nil || err3 != nil {
		return colour{}, false
	}
	s, l = unit(s/100), unit(l/100)
	part := func(n float64) float64 {
		k := math.Mod(math.Mod(n+h/30, 12)+12, 12)
		return l - s*min(l, 1-l)*max(-1, min(k-3, 9-k, 1))
	}
	return colour{part(0), part(8), part(4)}, true
}

func unit(x float64) float64 {
	if math.IsNaN(x) {
		return 0
	}
	return min(max(x, 0), 1)
}

// String is the colour as #rrggbb.
func (c colour) String() string {
	round := func(x float64) int { return int(math.Round(unit(x) * 255)) }
	return fmt.Sprintf("#%02x%02x%02x", round(c.r), round(c.g), round(c.b))
}

// luminance is relative, by WCAG 2.2.
func (c colour) luminance() float64 {
	l := c.linear()
	return 0.2126*l.r + 0.7152*l.g + 0.0722*l.b
}

// contrast is from 1 to 21.
func contrast(a, b colour) float64 {
	x, y := a.luminance(), b.luminance()
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// linear is the light of each part, and curved its opposite.
func (c colour) linear() colour {
	f := func(x float64) float64 {
		if x <= 0.04045 {
			return x / 12.92
		}
		return math.Pow((x+0.055)/1.055, 2.4)
	}
	return colour{f(c.r), f(c.g), f(c.b)}
}

func (c colour) curved() colour {
	f := func(x float64) float64 {
		if x <= 0.0031308 {
			return unit(x * 12.92)
		}
		return unit(1.055*math.Pow(x, 1/2.4) - 0.055)
	}
	return colour{f(c.r), f(c.g), f(c.b)}
}
