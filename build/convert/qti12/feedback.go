package qti12

import (
	"slices"
	"strings"

	"mocktest/build/convert/bank"
)

// feedback are the texts shown after a response.
type feedback struct {
	ids   []string
	texts map[string]string
	used  map[string]bool
	// answer are those for one value of a response; see answerKey.
	answer map[string][]string
	// right and wrong are those for responses that rules tell apart.
	right, wrong, always []string
}

func answerKey(response, value string) string { return response + "\x00" + value }

// readFeedback reads the texts, and sorts them by the rules that show them.
// Canvas names them so that the name tells more than the rule.
func (it *item) readFeedback() {
	f := feedback{texts: map[string]string{}, used: map[string]bool{}, answer: map[string][]string{}}
	for _, n := range it.node.All("itemfeedback") {
		id := n.Attr["ident"]
		for _, hint := range n.All("hint") {
			if md := it.text(hint); md != "" {
				it.q.Hints = append(it.q.Hints, md)
			}
		}
		body := *n
		body.Children = nil
		for _, c := range n.Children {
			if c.Name != "hint" {
				body.Children = append(body.Children, c)
			}
		}
		if md := it.text(&body); md != "" {
			if _, twice := f.texts[id]; !twice {
				f.ids = append(f.ids, id)
			}
			f.texts[id] = paragraphs(f.texts[id], md)
		}
	}
	shown := map[string]bool{}
	for _, ru := range it.rules {
		for _, id := range ru.shows {
			if f.texts[id] == "" {
				continue
			}
			shown[id] = true
			f.sort(it, id, ru)
		}
	}
	for _, id := range f.ids {
		if !shown[id] {
			f.sort(it, id, rule{})
		}
	}
	it.feedback = f
}

// sort puts one text where it belongs, if that is known.
func (f *feedback) sort(it *item, id string, ru rule) {
	switch strings.ToLower(id) {
	case "general_fb", "solution":
		f.always = append(f.always, id)
		return
	case "correct_fb", "correct":
		f.right = append(f.right, id)
		return
	case "general_incorrect_fb", "incorrect_fb", "incorrect":
		f.wrong = append(f.wrong, id)
		return
	}
	var leaves, denied []condition
	ru.when.each(func(leaf condition, not bool) {
		if not {
			denied = append(denied, leaf)
		} else {
			leaves = append(leaves, leaf)
		}
	})
	switch {
	case len(leaves) == 1 && len(denied) == 0 && leaves[0].op == "varequal":
		key := answerKey(leaves[0].response, leaves[0].value)
		f.answer[key] = append(f.answer[key], id)
	case ru.scored && ru.score > 0:
		f.right = append(f.right, id)
	case len(leaves) == 1 && leaves[0].op == "other", len(it.responses) == 1 && len(leaves) == 0 && len(denied) > 0:
		f.wrong = append(f.wrong, id)
	}
}

// take is the text for one answer of a response.
func (it *item) take(re *response, value string) string {
	var all []string
	ids := slices.Clone(it.feedback.answer[answerKey(re.id, value)])
	if re.picked { // what is typed may be any word, and so may a name
		ids = append(ids, value+"_fb", value)
	}
	for _, id := range ids {
		if general(id) {
			continue
		}
		if text := it.feedback.texts[id]; text != "" && !slices.Contains(all, text) {
			all = append(all, text)
		}
		it.feedback.used[id] = true
	}
	return paragraphs(all...)
}

// own is the feedback that a rule shows for its answers alone: where several
// rules have a score, what each of them shows but the general texts.
func (it *item) own(ru rule) string {
	scoring := 0
	for _, other := range it.rules {
		if other.score > 0 {
			scoring++
		}
	}
	if scoring < 2 {
		return ""
	}
	var all []string
	for _, id := range ru.shows {
		if general(id) {
			continue
		}
		all = append(all, it.feedback.texts[id])
		it.feedback.used[id] = true
	}
	return paragraphs(all...)
}

// general reports whether a text is of the whole question by its name.
func general(id string) bool {
	switch strings.ToLower(id) {
	case "general_fb", "solution", "correct_fb", "correct", "general_incorrect_fb", "incorrect_fb", "incorrect":
		return true
	}
	return false
}

// spreadFeedback sets the feedback of the question, and says which has no place.
func (it *item) spreadFeedback() {
	f := &it.feedback
	give := func(ids []string) string {
		var all []string
		for _, id := range ids {
			if !f.used[id] {
				f.used[id] = true
				all = append(all, f.texts[id])
			}
		}
		return paragraphs(all...)
	}
	it.q.Explanation = paragraphs(it.q.Explanation, give(f.always))
	it.q.Right = give(f.right)
	it.q.Wrong = give(f.wrong)
	for _, id := range f.ids {
		if !f.used[id] {
			it.lose(bank.Changed, "the feedback "+id+": "+bank.Brief(f.texts[id]), "it belongs to no single choice and to no outcome that questions have")
		}
	}
}
