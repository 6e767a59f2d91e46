package view

import (
	"slices"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mocktest/quizdata"
)

// gapOption is what a gap can be filled with from a list.
type gapOption struct {
	id, source string
	used       bool // in another gap
}

// options are none for a gap that is typed into.
func (c *Cloze) options(slot quizdata.Slot) []gapOption {
	var list []gapOption
	switch slot.Kind {
	case quizdata.SlotMenu:
		for _, choice := range slot.Choices {
			list = append(list, gapOption{id: choice.ID, source: choice.Text})
		}
	case quizdata.SlotItem:
		for _, word := range arranged(c.Question.Items, c.Order) {
			list = append(list, gapOption{word.ID, word.Text, word.ID != c.Response.In(slot.ID) && c.used(word.ID, slot.ID)})
		}
	}
	return list
}

// used reports that a word stands in another gap than this one.
func (c *Cloze) used(word, slot string) bool {
	return slices.ContainsFunc(c.Question.Slots, func(s quizdata.Slot) bool {
		return s.Kind == quizdata.SlotItem && s.ID != slot && c.Response.In(s.ID) == word
	})
}

// list is the native list of a gap.
func (c *Cloze) list(i int, slot quizdata.Slot) app.HTMLSelect {
	with := c.Response.In(slot.ID)
	options := []app.UI{noneOption(with)}
	for _, o := range c.options(slot) {
		text := plain(c.Quiz, o.source)
		if o.used {
			text += " (" + wordUsed + ")"
		}
		options = append(options, app.Option().Value(o.id).Selected(o.id == with).Text(text))
	}
	return app.Select().ID(gapID(i)).Class("gap", "list").Attr("autocomplete", "off").Disabled(c.Locked).
		Aria("label", gapLabel(c.Question, i)).Body(options...).
		OnChange(c.choose(slot.ID), app.EventScope(slot.ID))
}

// choose reads what a list holds now.
func (c *Cloze) choose(slot string) app.EventHandler {
	return func(ctx app.Context, e app.Event) {
		var with string
		c.ValueTo(&with)(ctx, e)
		c.fill(slot, strings.TrimSpace(with))
	}
}

// chosen is all of what is chosen in the list of a gap, where that is long.
func (c *Cloze) chosen(i int, slot quizdata.Slot) app.UI {
	for _, o := range c.options(slot) {
		if o.id == c.Response.In(slot.ID) {
			return whole(c.Quiz, gapName(i, len(c.Question.Slots))+": ", o.source)
		}
	}
	return nil
}
