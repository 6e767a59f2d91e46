package quizdata

// cureRendered is what to do about a mistake in data that no person writes.
const cureRendered = `remove "rendered"; mocktest build writes it anew`

// rendered reads what a build has added to a quiz. What belongs to no text of
// the quiz is harmless: a text may have been edited since.
func (r *reader) rendered(v *value) *Rendered {
	if v == nil || !r.object(v, "code", "math", "card", "first") {
		return nil
	}
	// These are for the script that shows them before the engine has come.
	for _, key := range []string{"card", "first"} {
		if tree := v.member(key); tree != nil && tree.kind != objectKind {
			r.is(tree, listKind, cureRendered)
		}
	}
	return &Rendered{
		runs: r.checked(v.member("code"), func(text string) (int, string) {
			for rest := text; rest != ""; {
				_, _, next, ok := cutRun(rest)
				if !ok {
					return len(text) - len(rest), "a run of code is a letter of " + RunClasses + " and a length"
				}
				rest = next
			}
			return 0, ""
		}),
		trees: r.checked(v.member("math"), func(text string) (int, string) {
			_, at, message := parseTree(text)
			return at, message
		}),
	}
}

// checked reads an object of texts, each of which is checked.
func (r *reader) checked(v *value, check func(string) (at int, message string)) map[string]string {
	if !r.is(v, objectKind, cureRendered) {
		return nil
	}
	r.checkTwice(v)
	texts := make(map[string]string, len(v.items))
	for _, item := range v.items {
		if !r.is(item, stringKind, cureRendered) {
			continue
		}
		if at, message := check(item.text); message != "" {
			r.wrongAt(item, at, message, cureRendered)
			continue
		}
		texts[item.key] = item.text
	}
	return texts
}
