package browsertest

import (
	"testing"

	"mocktest/quizdata"
)

// The way out stands in the folded navigator, and everything in its head is
// wide enough for a finger.
func TestSubmitStandsInTheFoldedNavigator(t *testing.T) {
	t.Parallel()
	for page, word := range map[string]string{"study": "Submit…", "aptitude": "Finish section…"} {
		reader := start(newTab(t, look{width: 320, touch: true}), "/"+page+".html", map[string]string{"study": "Exam"}[page])
		reader.picture(0, "navigator "+page)
		if apart := js[float64](reader.tab, "Math.abs(find(0, 'All questions').getBoundingClientRect().top - find(0, %v).getBoundingClientRect().top)", word); page == "study" && apart > 2 {
			t.Errorf("%s stands %v px from “All questions”", word, apart)
		}
		reader.does(word)
		reader.sees("Before you")
	}
}

// The sign that an answer is kept goes while a write is under way, and moves
// nothing.
func TestSavedSign(t *testing.T) {
	t.Parallel()
	reader := start(newTab(t, phone), "/django-interview-questions.html", "")
	q := reader.meet()
	reader.misses("Saved")
	before := js[int](reader.tab, "Math.round(widgets()[0].getBoundingClientRect().height)")
	reader.respond(q, quizdata.Response{Choices: []string{q.Choices[0].ID}})
	reader.until("the sign", "widgets()[0].dataset.kept === 'yes' && words(0).includes('Saved')")
	if after := js[int](reader.tab, "Math.round(widgets()[0].getBoundingClientRect().height)"); after != before {
		t.Errorf("the sign made the test %d px high, from %d", after, before)
	}
	reader.picture(0, "saved")
	js[any](reader.tab, "widgets()[0].dataset.kept = 'no'")
	reader.until("no sign", "!words(0).includes('Saved')")
}

// An empty element keeps room while it loads.
func TestLoadingKeepsRoom(t *testing.T) {
	t.Parallel()
	reader := start(newTab(t, desktop), "/django-interview-questions.html", "")
	for room, want := range map[string]int{"": 380, "520px": 520} {
		got := js[int](reader.tab, `((box) => {
			widgets()[0].style.setProperty('--mocktest-min-height', %v);
			box.hidden = false;
			box.className = 'boot loading';
			const high = box.offsetHeight;
			box.className = 'boot';
			const low = box.offsetHeight;
			box.hidden = true;
			return low < 200 && box.offsetHeight === 0 ? high : -1;
		})(deep(0).querySelector('.boot, .early'))`, room)
		if got != want {
			t.Errorf("--mocktest-min-height %q: the box is %d px high, want %d", room, got, want)
		}
	}
}
