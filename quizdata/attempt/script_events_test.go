package attempt

import (
	"slices"
	"strconv"
	"strings"

	"mocktest/quizdata"
)

// event reads one event line.
func (p *player) event(verb string, args []string) Event {
	arg := func(i int) string {
		if i >= len(args) {
			p.t.Fatalf("%s wants more than %q", verb, args)
		}
		return args[i]
	}
	switch verb {
	case "start":
		return p.startEvent(args)
	case "visit":
		return Visit{arg(0)}
	case "respond":
		return Respond{arg(0), p.response(arg(0), args[1:])}
	case "clear":
		return Clear{arg(0)}
	case "mark":
		return Mark{arg(0), true}
	case "unmark":
		return Mark{arg(0), false}
	case "hint":
		return Hint{arg(0)}
	case "show":
		return Show{arg(0)}
	case "pause":
		return Pause{}
	case "resume":
		return Resume{}
	case "end-section":
		return EndSection{}
	case "submit":
		return Submit{}
	case "self-mark":
		var met []bool
		for _, word := range args[1:] {
			met = append(met, word == "yes")
		}
		return SelfMark{arg(0), met}
	case "restart":
		return Restart{}
	case "retake-missed":
		return RetakeMissed{Seed: p.option(args, "seed")}
	}
	p.t.Fatalf("unknown event %q", verb)
	return nil
}

// startEvent reads "start exam extra=1.5 seed=7"; "extra=none" lifts limits.
func (p *player) startEvent(args []string) Event {
	e := Start{Mode: quizdata.Exam, Extra: 1, Seed: p.option(args, "seed")}
	for _, word := range args {
		extra, ok := strings.CutPrefix(word, "extra=")
		switch {
		case extra == "none":
			e.Extra = Untimed
		case ok:
			e.Extra, _ = strconv.ParseFloat(extra, 64)
		case !strings.Contains(word, "="):
			e.Mode = quizdata.Mode(word)
		}
	}
	return e
}

// option reads "name=7" among words.
func (p *player) option(words []string, name string) uint64 {
	for _, word := range words {
		if digits, ok := strings.CutPrefix(word, name+"="); ok {
			n, err := strconv.ParseUint(digits, 10, 64)
			if err != nil {
				p.t.Fatal(err)
			}
			return n
		}
	}
	return 0
}

// response reads what was answered: letters of choices in file order, a
// quoted text, slots as in 2=B (the second slot, with the second item or
// choice), or for output "prints", "nothing" or "error" before a text.
func (p *player) response(id string, args []string) quizdata.Response {
	var r quizdata.Response
	q := p.attempt().Quiz().Question(id)
	for _, word := range args {
		text, err := strconv.Unquote(word)
		switch {
		case err == nil:
			r.Text = text
		case q != nil && q.Type.HasSlots():
			r.Filled = append(r.Filled, fill(q, word))
		case q != nil && len(word) == 1 && int(word[0]-'A') < len(q.Items):
			r.Choices = append(r.Choices, q.Items[word[0]-'A'].ID)
		case q != nil && q.Type == quizdata.Output:
			r.Outcome = quizdata.OutcomeKind(word)
		case q != nil && len(word) == 1 && int(word[0]-'A') < len(q.Choices):
			r.Choices = append(r.Choices, q.Choices[word[0]-'A'].ID)
		default:
			r.Choices = append(r.Choices, word)
		}
	}
	return r
}

// fill reads "2=B"; what is no slot of q or no letter stands for itself.
func fill(q *quizdata.Question, word string) quizdata.Filled {
	name, with, _ := strings.Cut(word, "=")
	n, err := strconv.Atoi(name)
	if err != nil || n > len(q.Slots) {
		return quizdata.Filled{Slot: name, With: with}
	}
	slot := q.Slots[n-1]
	for i, id := range fillers(q, slot) {
		if with == string(rune('A'+i)) {
			with = id
		}
	}
	return quizdata.Filled{Slot: slot.ID, With: with}
}

// fillers are the ids that a slot can be filled with.
func fillers(q *quizdata.Question, slot quizdata.Slot) (ids []string) {
	if slot.Kind == quizdata.SlotItem {
		ids, _ = fileOrder(q)
	}
	for _, c := range slot.Choices {
		ids = append(ids, c.ID)
	}
	return ids
}

// fills writes what fill reads.
func fills(q *quizdata.Question, filled []quizdata.Filled) string {
	var words []string
	for _, f := range filled {
		for n, slot := range q.Slots {
			if slot.ID != f.Slot {
				continue
			}
			with := strconv.Quote(f.With)
			if i := slices.Index(fillers(q, slot), f.With); i >= 0 {
				with = string(rune('A' + i))
			}
			words = append(words, strconv.Itoa(n+1)+"="+with)
		}
	}
	return strings.Join(words, " ")
}

// letters writes choices or items by their letters in file order.
func letters(q *quizdata.Question, ids []string) string {
	var b strings.Builder
	for _, id := range ids {
		for i, c := range q.Choices {
			if c.ID == id {
				b.WriteByte('A' + byte(i))
			}
		}
		for i, item := range q.Items {
			if item.ID == id {
				b.WriteByte('A' + byte(i))
			}
		}
	}
	return b.String()
}
