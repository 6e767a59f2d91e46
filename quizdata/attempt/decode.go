package attempt

import (
	"errors"
	"strconv"

	"mocktest/quizdata"
	"mocktest/quizdata/plainjson"
)

// The errors of Decode; errors.Is tells them apart.
var (
	// ErrNewer means that a later release of mocktest saved the attempt.
	// The caller must leave the stored bytes as they are.
	ErrNewer = errors.New("the saved attempt was written by a newer version of this test")
	// ErrDamaged means that the bytes are not what Encode wrote. The caller
	// should set them aside and try an older copy.
	ErrDamaged = errors.New("the saved attempt is damaged")
)

// MaxSaved is the most bytes that Decode reads. The largest quiz with the
// longest responses stays below it, JSON escapes included.
const MaxSaved = 64 << 20

// Decode reads what Encode wrote and fits it to quiz as it is now. Report
// tells what an edited quiz did to the attempt. Whatever the bytes, it
// returns an attempt or an error, and with an error a fresh attempt.
func Decode(quiz *quizdata.Quiz, data []byte) (Attempt, Report, error) {
	s, err := readSaved(data)
	if err != nil {
		return New(quiz), Report{}, err
	}
	a, report := adapt(quiz, s)
	return a, report, nil
}

// readSaved reads and checks the saved form, without a look at the quiz.
func readSaved(data []byte) (savedAttempt, error) {
	var s savedAttempt
	if len(data) > MaxSaved {
		return s, damaged("it has " + strconv.Itoa(len(data)) + " bytes, more than any attempt")
	}
	var file savedFile
	if err := plainjson.Unmarshal(data, &file); err != nil {
		return s, damaged(err.Error())
	}
	switch {
	case file.Version > version:
		return s, unread{ErrNewer, "version " + strconv.Itoa(file.Version) + ", known are versions up to " + strconv.Itoa(version)}
	case file.Version < 1:
		return s, damaged("version " + strconv.Itoa(file.Version) + " does not exist")
	case file.Checksum != checksum(file.Attempt):
		return s, damaged("the checksum does not match")
	}
	if err := plainjson.Unmarshal(file.Attempt, &s); err != nil {
		return s, damaged(err.Error())
	}
	return s, s.check()
}

// unread is one of the errors of Decode with what led to it.
type unread struct {
	error
	why string
}

func (u unread) Error() string { return u.error.Error() + ": " + u.why }
func (u unread) Unwrap() error { return u.error }

func damaged(why string) error { return unread{ErrDamaged, why} }

// maxCount keeps revisions and rounds far from overflow.
const maxCount = 1 << 53

// check refuses values that Encode never writes, whatever the checksum says.
func (s savedAttempt) check() error {
	begun := s.Phase == Running || s.Phase == Paused || s.Phase == Submitted
	switch {
	case !begun && s.Phase != Ready:
		return damaged("unknown phase " + strconv.Quote(string(s.Phase)))
	case s.Revision > maxCount || s.Round > maxCount:
		return damaged("revision " + strconv.FormatUint(s.Revision, 10) + " is out of range")
	case !begun:
		return nil
	case s.Mode != quizdata.Exam && s.Mode != quizdata.Practice && s.Mode != quizdata.Study:
		return damaged("unknown mode " + strconv.Quote(string(s.Mode)))
	case s.Extra != Untimed && (s.Extra < 1 || s.Extra > MaxExtra):
		return damaged("extra time of " + strconv.FormatFloat(s.Extra, 'g', -1, 64) + " is out of range")
	case s.Started == nil || s.Phase == Submitted && s.Ended == nil:
		return damaged("it has no beginning or end")
	case !isLength(s.Worked):
		return damaged("time worked of " + strconv.FormatInt(s.Worked, 10) + " ms is out of range")
	}
	for _, section := range s.Sections {
		if !isLength(section.Spent) {
			return damaged("time in section " + strconv.Quote(section.ID) + " is out of range")
		}
	}
	return s.checkQuestions()
}

func (s savedAttempt) checkQuestions() error {
	seen := make(map[string]bool, len(s.Questions))
	for _, q := range s.Questions {
		switch {
		case seen[q.ID]:
			return damaged("question " + strconv.Quote(q.ID) + " stands twice")
		case !isLength(q.Spent) || q.Hints < 0 || q.Revision > maxCount:
			return damaged("question " + strconv.Quote(q.ID) + " has a number out of range")
		}
		seen[q.ID] = true
	}
	if !seen[s.Current] {
		return damaged("the current question " + strconv.Quote(s.Current) + " is missing")
	}
	return nil
}

// isLength reports whether ms can be a length of time.
func isLength(ms int64) bool { return ms >= 0 && ms <= maxWorked.Milliseconds() }
