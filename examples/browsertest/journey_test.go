package browsertest

import "testing"

// A stranger takes every test of every example page, from the start card to
// the breakdown, with each kind of hand. The sum of marks is worked out apart.
func TestJourneys(t *testing.T) {
	pages := []struct {
		path    string
		widgets int
		mode    map[string]string // by hand; the first mode where none is named
	}{
		{"/django-interview-questions.html", 1, nil},
		{"/aptitude.html", 1, nil},
		{"/predict-the-output.html", 3, map[string]string{"finger": "Exam"}},
		{"/inline.html", 4, nil},
		{"/study.html", 2, map[string]string{"finger": "Exam", "keyboard": "Exam"}},
		{"/hostile.html", 3, nil},
	}
	hands := []struct {
		hand
		plan plan
	}{{mouse, mixed}, {finger, everyThirdWrong}, {keyboard, allRight}}
	for _, page := range pages {
		for _, h := range hands {
			t.Run(page.path[1:]+" by "+h.name, func(t *testing.T) {
				t.Parallel()
				p := newTab(t, h.look)
				p.open(page.path)
				for i := range page.widgets {
					reader := p.taker(i, h.hand, h.plan)
					reader.begin(page.mode[h.name])
					reader.takeAll()
					reader.checkResult()
				}
			})
		}
	}
}
