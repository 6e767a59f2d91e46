package view

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mocktest/quizdata"
	"mocktest/quizdata/attempt"
	"mocktest/quizdata/grade"
)

// Cloze is a prompt with fields and lists in place of its gaps. Like
// [TextField] it lets the browser own what is typed.
type Cloze struct {
	app.Compo

	Quiz     *quizdata.Quiz
	Question *quizdata.Question
	Order    []string // ids of the words of the bank as shown
	Response quizdata.Response
	Locked   bool
	Enter    func() // what the Enter key does in the last gap to be filled
	Actions  *Actions

	// filled runs ahead of Response between an input and the next update.
	first, filled []quizdata.Filled
	begun         bool
}

// begin takes over what was filled in before.
func (c *Cloze) begin() {
	if !c.begun {
		c.first, c.filled, c.begun = c.Response.Filled, c.Response.Filled, true
	}
}

// OnUpdate writes what did not come from a field. Spaces alone are no answer
// to the attempt, and may be the beginning of one to the reader.
func (c *Cloze) OnUpdate(app.Context) {
	for i, slot := range c.Question.Slots {
		now, was := c.Response.In(slot.ID), quizdata.Response{Filled: c.filled}.In(slot.ID)
		if typedSlot(slot) && now != was && strings.TrimSpace(now+was) != "" {
			c.Actions.SetProperty(gapID(i), "value", now)
		}
	}
	c.filled = c.Response.Filled
}

// Render draws the text with its gaps, then the bank.
func (c *Cloze) Render() app.UI {
	c.begin()
	scoring, _ := scored(c.Question)
	return app.Form().Class("cloze").Method("dialog").AutoComplete(false).
		OnSubmit(func(_ app.Context, e app.Event) { e.PreventDefault(); c.enter() }).Body(
		gapped(c.Quiz, c.Question, c.gap),
		c.help(),
		scoring,
		when(len(c.Question.Items) > 0, c.bank),
		// Without it, Enter does nothing in a form of several fields.
		app.Button().Type("submit").Class("hidden", "submit").TabIndex(-1).Aria("hidden", "true").Text(wordEnter),
	)
}

// enter goes to the next gap that is still empty, and on from a text that has
// none.
func (c *Cloze) enter() {
	for i, slot := range c.Question.Slots {
		if strings.TrimSpace(quizdata.Response{Filled: c.filled}.In(slot.ID)) == "" {
			c.Actions.FocusOn(gapID(i))
			return
		}
	}
	c.Enter()
}

func gapID(i int) string { return "mt-gap-" + strconv.Itoa(i) }

func typedSlot(slot quizdata.Slot) bool {
	return slot.Kind == quizdata.SlotText || slot.Kind == quizdata.SlotNumber
}

// gap is the field or list of one gap.
func (c *Cloze) gap(i int) app.UI {
	slot := c.Question.Slots[i]
	switch slot.Kind {
	case quizdata.SlotText, quizdata.SlotNumber:
		return c.field(i, slot)
	case quizdata.SlotMenu:
		return c.list(i, slot)
	}
	return app.Span().Class("holder").Body(c.list(i, slot).Class("banked"),
		when(!c.Locked && c.Response.In(slot.ID) != "", func() app.UI { return grip() }))
}

func (c *Cloze) field(i int, slot quizdata.Slot) app.UI {
	field := app.Input().Type("text").ID(gapID(i)).Class("gap").AutoComplete(false).Attr("autocapitalize", "off").
		Attr("autocorrect", "off").Attr("spellcheck", "false").ReadOnly(c.Locked).Size(gapSize(slot)).
		Aria("label", gapLabel(c.Question, i)).Aria("invalid", c.unread(slot)).
		Value(quizdata.Response{Filled: c.first}.In(slot.ID)).
		OnInput(c.change(slot.ID), app.EventScope(slot.ID))
	if slot.Kind == quizdata.SlotNumber {
		return field.Attr("inputmode", "decimal")
	}
	return field
}

// gapSize has room for every accepted answer, in steps too large to tell which
// one is right.
func gapSize(slot quizdata.Slot) int {
	longest := 0
	for _, key := range slot.Texts {
		longest = max(longest, utf8.RuneCountInString(key.Text))
	}
	for _, key := range slot.Numbers {
		longest = max(longest, len(number(key.Min)), len(number(key.Max)))
	}
	return min(max(8, (longest+3)/4*4), 40)
}

// change reads what a gap holds now.
func (c *Cloze) change(slot string) app.EventHandler {
	return func(ctx app.Context, e app.Event) {
		var with string
		c.ValueTo(&with)(ctx, e)
		c.fill(slot, with)
	}
}

func (c *Cloze) fill(slot, with string) {
	c.filled = filled(c.Question, c.filled, slot, with)
	c.Actions.Send(attempt.Respond{Question: c.Question.ID, Response: quizdata.Response{Filled: c.filled}})
}

// unread reports that a number was wanted and what stands there is none.
func (c *Cloze) unread(slot quizdata.Slot) bool {
	text := c.Response.In(slot.ID)
	return slot.Kind == quizdata.SlotNumber && strings.TrimSpace(text) != "" && len(grade.ReadNumber(text, "")) == 0
}

// help names the gaps whose number cannot be read, and says what is chosen where
// a list is too narrow for it.
func (c *Cloze) help() app.UI {
	var lines []app.UI
	for i, slot := range c.Question.Slots {
		if c.unread(slot) {
			lines = append(lines, app.P().Class("help", "unread", "small").Body(
				iconAlarm(), app.Span().Text(gapName(i, len(c.Question.Slots))+": "+textNoNumber)))
		}
		if line := c.chosen(i, slot); line != nil {
			lines = append(lines, line)
		}
	}
	return app.Div().Class("helps").Body(lines...)
}

// bank lists the words, and says which stand in a gap. Each can be dragged into
// one.
func (c *Cloze) bank() app.UI {
	words := arranged(c.Question.Items, c.Order)
	rows := make([]app.UI, len(words))
	for i, word := range words {
		class, mark := "", app.UI(nil)
		if c.used(word.ID, "") {
			class, mark = "used", app.Span().Class("tag").Body(iconTick(), hidden(", "+wordUsed))
		}
		rows[i] = app.Li().Class("word", class).DataSet("word", word.ID).Body(
			when(!c.Locked, func() app.UI { return grip() }), &Markdown{Quiz: c.Quiz, Source: word.Text, Inside: true}, mark)
	}
	return app.Div().Class("bank").Body(
		app.Div().Class("label").Text(nameBank), app.Ul().Body(rows...))
}
