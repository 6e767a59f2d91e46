package grade

import "mocktest/quizdata"

// metText is the index of the key that a text meets: of those it matches the one
// of the best credit, of equal ones the first; -1 if it matches none.
func metText(keys []quizdata.TextKey, m quizdata.Comparison, text string) int {
	best := -1
	for i, key := range keys {
		if best >= 0 && key.Credit <= keys[best].Credit {
			continue
		}
		if key.Pattern && MatchPattern(key.Text, text, m) || !key.Pattern && Match(key.Text, text, m) {
			best = i
		}
	}
	return best
}

// metNumber is the same for the numbers that a typed text may mean.
func metNumber(keys []quizdata.NumberKey, readings []float64) int {
	best := -1
	for i, key := range keys {
		if best >= 0 && key.Credit <= keys[best].Credit {
			continue
		}
		for _, n := range readings {
			if within(n, key) {
				best = i
			}
		}
	}
	return best
}

// Remark is what the key says to a typed response: the feedback of the entry it
// meets, as Markdown; empty for a blank, for none, and for other types.
func Remark(q *quizdata.Question, r quizdata.Response) string {
	if r.Blank() {
		return ""
	}
	switch q.Type {
	case quizdata.ShortText:
		return textRemark(q.Texts, q.Match, r.Text)
	case quizdata.Numeric:
		return numberRemark(q.Numbers, q.Unit, r.Text)
	}
	return ""
}

// SlotRemark is the same for what one gap of q is filled with.
func SlotRemark(q *quizdata.Question, slot quizdata.Slot, with string) string {
	if (quizdata.Response{Text: with}).Blank() {
		return ""
	}
	switch slot.Kind {
	case quizdata.SlotText:
		return textRemark(slot.Texts, q.Match, with)
	case quizdata.SlotNumber:
		return numberRemark(slot.Numbers, "", with)
	case quizdata.SlotMenu:
		for _, c := range slot.Choices {
			if c.ID == with {
				return c.Feedback
			}
		}
	}
	return ""
}

func textRemark(keys []quizdata.TextKey, m quizdata.Comparison, text string) string {
	if i := metText(keys, m, text); i >= 0 {
		return keys[i].Feedback
	}
	return ""
}

func numberRemark(keys []quizdata.NumberKey, unit, text string) string {
	if i := metNumber(keys, ReadNumber(text, unit)); i >= 0 {
		return keys[i].Feedback
	}
	return ""
}
