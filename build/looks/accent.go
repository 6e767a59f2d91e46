package looks

import "math"

// The widget changes an accent that its ground would swallow, by the rules at the
// end of its stylesheet's tokens. Browsers since 2024 can; in older ones the
// accent stays as the page gives it.

// shownLight is the accent as text and lines of a light test have it: no lighter
// than a luminance of 0.15.
func shownLight(accent colour) colour {
	const most = 0.15
	y := accent.luminance()
	if y <= most {
		return accent
	}
	l := accent.linear()
	return colour{l.r * most / y, l.g * most / y, l.b * most / y}.curved()
}

// shownDark is the accent in a dark test: in OKLCH no darker than a lightness of
// 0.7, and with less chroma where it was.
func shownDark(accent colour) colour {
	l, c, h := toOKLCH(accent)
	return fromOKLCH(max(l, 0.7), min(c, max(0.14, (l-0.7)*1000)), h)
}

// onAccent is what stands on an accent where the page does not say it: black or
// white, whichever is farther.
func onAccent(accent colour) colour {
	if accent.luminance() < 0.179 {
		return colour{1, 1, 1}
	}
	return colour{}
}

// The matrices are those of CSS Color 4, which took them from Björn Ottosson.
func toOKLCH(c colour) (l, chroma, hue float64) {
	p := c.linear()
	x := math.Cbrt(0.4122214708*p.r + 0.5363325363*p.g + 0.0514459929*p.b)
	y := math.Cbrt(0.2119034982*p.r + 0.6806995451*p.g + 0.1073969566*p.b)
	z := math.Cbrt(0.0883024619*p.r + 0.2817188376*p.g + 0.6299787005*p.b)
	l = 0.2104542553*x + 0.7936177850*y - 0.0040720468*z
	a := 1.9779984951*x - 2.4285922050*y + 0.4505937099*z
	b := 0.0259040371*x + 0.7827717662*y - 0.8086757660*z
	return l, math.Hypot(a, b), math.Atan2(b, a)
}

func fromOKLCH(l, chroma, hue float64) colour {
	a, b := chroma*math.Cos(hue), chroma*math.Sin(hue)
	x := math.Pow(l+0.3963377774*a+0.2158037573*b, 3)
	y := math.Pow(l-0.1055613458*a-0.0638541728*b, 3)
	z := math.Pow(l-0.0894841775*a-1.2914855480*b, 3)
	return colour{
		4.0767416621*x - 3.3077115913*y + 0.2309699292*z,
		-1.2684380046*x + 2.6097574011*y - 0.3413193965*z,
		-0.0041960863*x - 0.7034186147*y + 1.7076147010*z,
	}.curved()
}
