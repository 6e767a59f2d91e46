package quizdata

import (
	"cmp"
	"slices"
)

// bands reads the verdicts by score and orders them, highest first.
func (r *reader) bands(v *value) []Band {
	var bands []Band
	for _, item := range r.list(v) {
		if !r.object(item, "from", "title", "text") {
			continue
		}
		from := r.need(item, "from", "add the percent the band starts at")
		band := Band{
			Title: r.line(r.need(item, "title", "add the words of the verdict")),
			Text:  r.markdown(item.member("text")),
		}
		var ok bool
		if band.From, ok = r.percent(from); !ok {
			continue
		}
		same := func(b Band) bool { return b.From == band.From }
		if slices.ContainsFunc(bands, same) {
			r.wrong(from, "two bands start at "+decimal(band.From)+" percent", "change one of them, or remove it")
		}
		bands = append(bands, band)
	}
	slices.SortStableFunc(bands, func(a, b Band) int { return cmp.Compare(b.From, a.From) })
	return bands
}
