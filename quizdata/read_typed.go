package quizdata

import "strings"

// shortText reads the texts a question accepts and how they are compared.
func (r *reader) shortText(q *Question, v *value) {
	q.Match = r.comparison(v, CaseIgnore)
	if q.Unscored {
		return
	}
	q.Texts = r.textKeys(r.need(v, "answer", `add "answer": "…" or a list of accepted answers`+orUnscored), q.Match)
}

// textKeys reads the texts that are accepted in one place.
func (r *reader) textKeys(answer *value, m Comparison) (keys []TextKey) {
	full := answer == nil
	seen := map[string]bool{}
	for _, item := range r.oneOrList(answer) {
		key, ok := r.textKey(item)
		full = full || !ok || key.Credit == 1
		same := sameText(key.Text, m)
		if key.Pattern {
			same = "pattern " + same
		} else {
			same = "text " + same
		}
		if ok && seen[same] {
			r.wrong(item, "another accepted answer is the same as "+quoted(key.Text), "remove one of them")
		}
		seen[same] = true
		keys = append(keys, key)
	}
	if !full {
		r.wrong(answer, "no answer earns full marks", `leave "credit" out of the best one`)
	}
	return keys
}

// textKey reads a text or a pattern, plain or with what it earns.
func (r *reader) textKey(v *value) (key TextKey, ok bool) {
	if v.kind != objectKind {
		text := r.typed(v)
		return TextKey{Text: text, Credit: 1}, text != ""
	}
	r.object(v, "text", "pattern", "credit", "feedback")
	key.Credit, key.Feedback = r.earned(v)
	if pattern := v.member("pattern"); pattern != nil {
		r.without(v, `beside "pattern"`, "keep one of them", "text")
		key.Text, key.Pattern = r.typed(pattern), true
		if key.Text != "" && !HasWildcard(key.Text) {
			r.wrong(pattern, "a pattern without *, which stands for any characters", `write "text" in place of "pattern"`)
		}
	} else {
		key.Text = r.typed(r.need(v, "text", `add "text": "…", or "pattern" with * for any characters`))
	}
	return key, key.Text != ""
}

// HasWildcard reports whether a pattern has a * that stands for any characters.
func HasWildcard(pattern string) bool {
	return strings.Contains(strings.ReplaceAll(pattern, `\*`, ""), "*")
}

// comparison reads which differences between texts do not count.
func (r *reader) comparison(v *value, byDefault CaseRule) Comparison {
	return Comparison{
		Case:   oneOf(r, v.member("case"), byDefault, CaseIgnore, CaseExact),
		Spaces: oneOf(r, v.member("spaces"), SpacesTrim, SpacesTrim, SpacesCollapse, SpacesIgnore, SpacesExact),
	}
}

// sameText is equal for texts that no response could tell apart. It is
// coarser than marking only in that it trims the ends.
func sameText(text string, m Comparison) string {
	if m.Spaces != SpacesExact {
		text = strings.TrimSpace(text)
	}
	if m.Case == CaseIgnore {
		text = strings.ToLower(text)
	}
	return text
}
