package sheet

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"time"

	"mocktest/build/convert/xmltree"
)

// format is how numbers of a style are shown, as far as it changes what people
// see: as dates or as percents.
type format string

const (
	asNumber  format = ""
	asDate    format = "date"
	asPercent format = "percent"
)

// formatsOf are the formats of the styles of cells, in order.
func formatsOf(styles *xmltree.Node) []format {
	codes := map[string]string{}
	for _, f := range styles.Child("numFmts").All("numFmt") {
		codes[f.Attr["numFmtId"]] = f.Attr["formatCode"]
	}
	var list []format
	for _, x := range styles.Child("cellXfs").All("xf") {
		id := x.Attr["numFmtId"]
		if code, ok := codes[id]; ok {
			list = append(list, formatOf(code))
		} else {
			list = append(list, builtIn(id))
		}
	}
	return list
}

// builtIn are the formats without a code in the file (ECMA-376, 18.8.30).
func builtIn(id string) format {
	n, _ := strconv.Atoi(id)
	switch {
	case n == 9 || n == 10:
		return asPercent
	case n >= 14 && n <= 22, n >= 27 && n <= 36, n >= 45 && n <= 47, n >= 50 && n <= 58:
		return asDate
	}
	return asNumber
}

// literals are the parts of a code that are shown as they stand, and colours and
// conditions.
var literals = regexp.MustCompile(`"[^"]*"|\\.|_.|\*.|\[[^\]]*\]`)

func formatOf(code string) format {
	code = strings.ToLower(literals.ReplaceAllString(code, ""))
	switch {
	case strings.Contains(code, "%"):
		return asPercent
	case strings.ContainsAny(code, "dmyhs") && !strings.Contains(code, "general"):
		return asDate
	}
	return asNumber
}

// number is a number as the sheet shows it, but with all of its digits.
func (w *workbook) number(v, style string) cell {
	if v == "" {
		return cell{}
	}
	x, err := strconv.ParseFloat(v, 64)
	if err != nil || math.IsInf(x, 0) || math.IsNaN(x) {
		return cell{text: v}
	}
	shown := asNumber
	if i, err := strconv.Atoi(style); err == nil && i >= 0 && i < len(w.formats) {
		shown = w.formats[i]
	}
	switch {
	case shown == asDate && x >= 0 && x < 3_000_000:
		return cell{text: dateOf(x), date: true}
	case shown == asPercent:
		return cell{text: digits(x*100) + "%", number: true}
	}
	return cell{text: digits(x), number: true}
}

// digits are 15 at most, as a spreadsheet has no more: 2.1 is stored as
// 2.1000000000000001.
func digits(x float64) string {
	rounded, _ := strconv.ParseFloat(strconv.FormatFloat(x, 'g', 15, 64), 64)
	if a := math.Abs(rounded); a != 0 && (a >= 1e15 || a < 1e-9) {
		return strconv.FormatFloat(rounded, 'g', -1, 64)
	}
	return strconv.FormatFloat(rounded, 'f', -1, 64)
}

// dateOf is the day of a serial number, or the time of a part of a day.
func dateOf(x float64) string {
	t := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC).Add(time.Duration(math.Mod(x, 1)*float64(24*time.Hour))).AddDate(0, 0, int(x)).Round(time.Second)
	switch {
	case x < 1:
		return t.Format("15:04:05")
	case math.Mod(x, 1) == 0:
		return t.Format("2006-01-02")
	}
	return t.Format("2006-01-02 15:04:05")
}
