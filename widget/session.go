package widget

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"time"

	"mocktest/quizdata"
	"mocktest/quizdata/attempt"
	"mocktest/quizdata/plainjson"
	"mocktest/widget/browser"
	"mocktest/widget/view"
)

// session is one widget at work, without its looks: an attempt, the page it
// runs on, and where the reader is. Its methods run on the UI goroutine.
type session struct {
	page    browser.Page
	quiz    *quizdata.Quiz
	attempt attempt.Attempt
	clock   *clock

	snapshots attempt.Snapshots // what the view was shown
	encoder   attempt.Encoder   // and storage was given

	at          view.Page
	clockHidden bool
	notices     []view.Notice
	readOnly    bool
	quiet       bool   // carry effects out without moving the focus
	told        string // the last answer the page heard of

	// moving is from a move to the paint of the question it leads to: what no
	// reader waits for, the palette and the saving of the place, comes after.
	moving  bool
	unsaved bool              // a move, until then
	mapped  *attempt.Snapshot // what the palette shows

	early   early         // as it was when the engine came
	waiting []earlyAnswer // given early to sections that are not open yet

	// wake asks for a Tick at an instant; the zero time cancels.
	wake func(time.Time)
	// after runs a function once the pending update is on screen.
	after func(func())
}

// open begins or takes up the attempt. Nothing moves the focus: the reader is
// somewhere in the article.
func (s *session) open(name string) {
	kept := restore(s.quiz, s.page, name)
	s.attempt, s.readOnly = kept.attempt, kept.readOnly
	for id, text := range map[string]string{"edited": kept.notice, "newer": kept.newer()} {
		if text != "" {
			s.notify(id, text)
		}
	}
	if s.page.Volatile() {
		s.notify("volatile", sayVolatile)
	}
	s.at = view.PageMain
	s.quiet = true
	s.early = readEarly(s.page.Before())
	switch ready := s.attempt.Phase() == attempt.Ready; {
	case ready && s.quiz.Start == quizdata.StartOpen:
		s.openUnasked()
		s.takeOver(s.early.Answers, true)
	case ready && s.early.Begin:
		s.begin(s.early.mode(s.quiz), view.ExtraFactor(s.early.Extra))
	default:
		s.send(attempt.Tick{})
		s.takeOver(s.early.Answers, false)
	}
	s.quiet = false
	if kept.changed {
		s.save()
	}
	s.publishResult()
	s.page.Phase(string(s.attempt.Phase()))
}

// openUnasked shows the first question of a quiz without a start card. Nothing
// is kept or told of a reader who only passes by.
func (s *session) openUnasked() {
	seed := rand.Uint64()
	if s.early.AsWritten {
		seed = attempt.AsWritten
	}
	s.attempt, _ = s.attempt.Apply(attempt.Start{Mode: s.quiz.Modes[0], Extra: 1, Seed: seed}, s.clock.Now())
}

// send feeds one event to the attempt and carries out what follows.
func (s *session) send(e attempt.Event) {
	switch e.(type) {
	case attempt.Start, attempt.Restart, attempt.RetakeMissed:
		s.dismiss(ofAttempt...) // what was said of the last one
	}
	before := s.attempt.Phase()
	next, effects := s.attempt.Apply(e, s.clock.Now())
	s.attempt = next
	if before == attempt.Submitted || next.Phase() == attempt.Submitted {
		s.publishResult() // first, so that listeners of the events find it
	}
	_, move := e.(attempt.Visit)
	if move {
		s.moving = true
		s.page.Paint()
	}
	for _, effect := range effects {
		if _, save := effect.(attempt.Save); save && move {
			s.unsaved = true
			continue
		}
		s.perform(effect)
	}
	if len(s.waiting) > 0 {
		s.takeOver(s.waiting, true)
	}
	if now := s.attempt.Phase(); now != before && !s.quiet {
		s.page.Phase(string(now))
	}
	s.page.Idle()
}

func (s *session) perform(effect attempt.Effect) {
	switch e := effect.(type) {
	case attempt.Save:
		s.save()
	case attempt.WakeAt:
		s.wake(e.At)
	case attempt.Focus:
		s.at = view.PageMain
		s.focus(focusID[e.On])
	case attempt.Notify:
		s.page.Announce(spoken(e))
		if e.What != attempt.TimeLeft {
			s.notify(string(e.What), spoken(e))
		}
	case attempt.Emit:
		s.tell(e.Signal)
	case attempt.Refuse:
		if words := refused(e.Reason); words != "" {
			s.page.Announce(words)
		}
	}
}

var focusID = map[attempt.Place]string{
	attempt.OnQuestion: view.IDQuestion,
	attempt.OnAnswer:   view.IDAnswer,
	attempt.OnResult:   view.IDResult,
	attempt.OnStart:    view.IDStart,
	attempt.OnPause:    view.IDPause,
}

// tell dispatches an event to the page. Typing changes an answer with every
// key; the page hears of it when the question's state does.
func (s *session) tell(signal attempt.Signal) {
	if signal.Name == "answer" {
		q := s.quiz.Question(signal.Question)
		answer := signal.Question + " " + string(signal.State)
		if q != nil && !q.Type.HasChoices() && answer == s.told {
			return
		}
		s.told = answer
	}
	limit := s.attempt.Clock(s.clock.Now()).Quiz.Limit
	s.page.Emit(signal.Name, detail(signal, len(s.model().Snap.Questions), limit))
}

// settle is for what a move put off.
func (s *session) settle() {
	s.moving = false
	if s.unsaved {
		s.save()
	}
}

func (s *session) save() {
	s.unsaved = false
	if s.readOnly {
		return
	}
	s.page.Save(string(s.encoder.Encode(s.attempt)))
}

func (s *session) focus(id string) {
	if s.quiet || id == "" {
		return
	}
	s.after(func() { s.page.Focus(id) })
}

// publishResult keeps element.result in step with the attempt.
func (s *session) publishResult() {
	summary := s.attempt.Summary()
	if summary == nil {
		s.page.SetResult("")
		return
	}
	s.page.SetResult(string(plainjson.Marshal(resultFields(summary))))
}

// begin starts an attempt with a seed of its own, with the answers that the
// reader already gave on the page, at the question they are at.
func (s *session) begin(mode quizdata.Mode, extra float64) {
	e := readEarly(s.page.Before())
	s.send(attempt.Start{Mode: mode, Extra: extra, Seed: rand.Uint64()})
	s.takeOver(e.Answers, true)
	if e.Current != "" {
		s.send(attempt.Visit{Question: e.Current})
	}
}

// command is what the page's own scripts may ask for.
func (s *session) command(name string) {
	switch name {
	case "start":
		s.begin(s.quiz.Modes[0], 1)
	case "begin":
		e := readEarly(s.page.Before())
		s.begin(e.mode(s.quiz), view.ExtraFactor(e.Extra))
	case "submit":
		s.send(attempt.Submit{})
	case "restart":
		s.send(attempt.Restart{})
	}
}

// remote takes in what another tab saved of the same attempt, and saves what
// that tab does not know.
func (s *session) remote(text string) {
	theirs, _, err := attempt.Decode(s.quiz, []byte(text))
	if err != nil {
		return // whole copies only; the next one will come
	}
	s.attempt = attempt.Merge(s.attempt, theirs)
	if s.attempt.Revision() > theirs.Revision() {
		s.save()
	}
	s.send(attempt.Tick{})
	s.publishResult()
}

// look takes up the time that passed out of sight. Another tab may have done
// something meanwhile, such as pausing: that comes first.
func (s *session) look() {
	for _, text := range s.page.Kept() {
		if theirs, _, err := attempt.Decode(s.quiz, []byte(text)); err == nil && theirs.Revision() > s.attempt.Revision() {
			s.attempt = attempt.Merge(s.attempt, theirs)
		}
	}
	s.send(attempt.Tick{})
}

// notify shows a line once; the same id again replaces it.
func (s *session) notify(id, text string) {
	s.dismiss(id)
	s.notices = append(s.notices, view.Notice{ID: id, Text: text})
}

// ofAttempt are the notices that mean one attempt only.
var ofAttempt = []string{
	"edited", string(attempt.QuestionExpired), string(attempt.SectionExpired), string(attempt.QuizExpired),
}

func (s *session) dismiss(ids ...string) {
	kept := make([]view.Notice, 0, len(s.notices))
	for _, n := range s.notices {
		if !slices.Contains(ids, n.ID) {
			kept = append(kept, n)
		}
	}
	s.notices = kept
}

// model is what the view shows now.
func (s *session) model() view.Model {
	snap := s.snapshots.Of(s.attempt)
	if !s.moving || s.mapped == nil {
		s.mapped = snap
	}
	return view.Model{
		Quiz: s.quiz, Snap: snap, Map: s.mapped, Modes: s.quiz.Modes,
		Page: s.at, ClockHidden: s.clockHidden, Notices: s.notices,
		Mode: s.early.mode(s.quiz), Extra: s.early.Extra,
	}
}

// problemText lists the problems of a quiz file for its publisher.
func problemText(problems quizdata.Problems) string {
	const most = 20
	if len(problems) > most {
		return problems[:most].Error() + "\nand " + strconv.Itoa(len(problems)-most) + " more"
	}
	return problems.Error()
}
