package view

import (
	"cmp"
	"slices"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mocktest/quizdata"
	"mocktest/quizdata/grade"
)

const (
	maxTimes = 8                // the longest are what one can learn from
	slowFrom = 20 * time.Second // below it nobody is slow
)

// times shows on which questions the time went, the longest first, and which
// were right but slow.
func (r *Result) times() app.UI {
	items := slices.Clone(r.Snap.Result.Items)
	slow := slowFor(r.fairShare(), median(items))
	slices.SortStableFunc(items, func(a, b grade.Item) int { return cmp.Compare(b.Spent, a.Spent) })
	names := r.names()
	rows := []app.UI{}
	for _, item := range items[:min(maxTimes, len(items))] {
		if item.Spent < time.Second {
			break
		}
		rows = append(rows, app.Tr().Role("row").Body(
			app.Th().Scope("row").Role("rowheader").Body(app.Span().Text(names[item.Question])),
			app.Td().Class("bars").Aria("hidden", "true").Body(timeBar(item, items[0].Spent)),
			app.Td().Class("sum").Role("cell").Text(clockTime(item.Spent)),
			app.Td().Class("detail").Role("cell").Text(timeNote(item, slow)),
		))
	}
	if len(rows) < 2 {
		return nil
	}
	return table(nameTime, []string{colQuestion, colTime, colVerdict}, rows)
}

// names are how a reader knows the questions: by section and number.
func (r *Result) names() map[string]string {
	names := map[string]string{}
	for _, q := range r.Snap.Questions {
		names[q.ID] = placeName(r.Snap, q.Section, q.Number)
	}
	return names
}

func timeBar(item grade.Item, longest time.Duration) app.UI {
	width := max(8, int(994*float64(item.Spent)/float64(longest)))
	return barBox([]app.UI{svg("rect").Class("part-"+tone(item.Score.Outcome)).
		Attr("width", width).Attr("height", 10)})
}

func tone(o grade.Outcome) string {
	switch o {
	case grade.Right, grade.Partial, grade.Wrong:
		return string(o)
	}
	return "plain"
}

// fairShare is the time each question may take on average; 0 without a limit.
func (r *Result) fairShare() time.Duration {
	if r.Snap.Mode != quizdata.Exam || len(r.Snap.Result.Items) == 0 {
		return 0
	}
	return totalLimit(r.Quiz) / time.Duration(len(r.Snap.Result.Items))
}

// slowFor is the time from which a right answer was slow: above its fair
// share, or where nothing limits it, twice the reader's own middle time.
func slowFor(share, middle time.Duration) time.Duration {
	if share > 0 {
		return max(share, slowFrom)
	}
	return max(2*middle, slowFrom)
}

func timeNote(item grade.Item, slow time.Duration) string {
	if item.Score.Outcome == grade.Right && item.Spent > slow {
		return textSlow
	}
	return outcomeNames[item.Score.Outcome]
}

// median is the middle of the times spent on questions that were looked at.
func median(items []grade.Item) time.Duration {
	var spent []time.Duration
	for _, item := range items {
		if item.Spent > 0 {
			spent = append(spent, item.Spent)
		}
	}
	if len(spent) == 0 {
		return 0
	}
	slices.Sort(spent)
	return spent[len(spent)/2]
}
