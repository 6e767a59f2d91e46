package view

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// judges reports that right and wrong are told: keys are open, and there is one.
func (s *Shown) judges() bool { return s.Keys && !s.Question.Unscored }

// noKey says why nothing is right or wrong here.
func (s *Shown) noKey() app.UI {
	text := textUnscored
	switch {
	case s.Study:
		text = textNoKey
	case s.State.Response.Blank():
		text = textLeftOut
	}
	return app.P().Text(text)
}

// whyName heads the explanation, which without a key is no reason.
func (s *Shown) whyName() string {
	if s.Question.Unscored {
		return nameAbout
	}
	return nameWhy
}

// itemList are the items of an ordering as they stand, where no order is the
// right one.
func (s *Shown) itemList(name string) app.UI {
	rows := make([]app.UI, len(s.Question.Items))
	for i, item := range s.Question.Items {
		rows[i] = app.Li().Class("ordered").Body(&Markdown{Quiz: s.Quiz, Source: item.Text, Inside: true})
	}
	return app.Div().Body(app.Div().Class("label").Text(name), app.Ul().Class("order").Body(rows...))
}
