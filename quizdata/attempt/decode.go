package attempt

import (
	"encoding/json"
	"errors"
	"fmt"

	"mocktest/quizdata"
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
		return s, damaged("it has %d bytes, more than any attempt", len(data))
	}
	var file savedFile
	if err := json.Unmarshal(data, &file); err != nil {
		return s, damaged("%v", err)
	}
	switch {
	case file.Version > version:
		return s, fmt.Errorf("%w: version %d, known are versions up to %d", ErrNewer, file.Version, version)
	case file.Version < 1:
		return s, damaged("version %d does not exist", file.Version)
	case file.Checksum != checksum(file.Attempt):
		return s, damaged("the checksum does not match")
	}
	if err := json.Unmarshal(file.Attempt, &s); err != nil {
		return s, damaged("%v", err)
	}
	return s, s.check()
}

func damaged(format string, args ...any) error {
	return fmt.Errorf("%w: %s", ErrDamaged, fmt.Sprintf(format, args...))
}

// maxCount keeps revisions and rounds far from overflow.
const maxCount = 1 << 53

// check refuses values that Encode never writes, whatever the checksum says.
func (s savedAttempt) check() error {
	begun := s.Phase == Running || s.Phase == Paused || s.Phase == Submitted
	switch {
	case !begun && s.Phase != Ready:
		return damaged("unknown phase %q", s.Phase)
	case s.Revision > maxCount || s.Round > maxCount:
		return damaged("revision %d is out of range", s.Revision)
	case !begun:
		return nil
	case s.Mode != quizdata.Exam && s.Mode != quizdata.Practice && s.Mode != quizdata.Study:
		return damaged("unknown mode %q", s.Mode)
	case s.Extra != Untimed && (s.Extra < 1 || s.Extra > MaxExtra):
		return damaged("extra time of %v is out of range", s.Extra)
	case s.Started == nil || s.Phase == Submitted && s.Ended == nil:
		return damaged("it has no beginning or end")
	case !isLength(s.Worked):
		return damaged("time worked of %d ms is out of range", s.Worked)
	}
	for _, section := range s.Sections {
		if !isLength(section.Spent) {
			return damaged("time in section %q is out of range", section.ID)
		}
	}
	return s.checkQuestions()
}

func (s savedAttempt) checkQuestions() error {
	seen := make(map[string]bool, len(s.Questions))
	for _, q := range s.Questions {
		switch {
		case seen[q.ID]:
			return damaged("question %q stands twice", q.ID)
		case !isLength(q.Spent) || q.Hints < 0 || q.Revision > maxCount:
			return damaged("question %q has a number out of range", q.ID)
		}
		seen[q.ID] = true
	}
	if !seen[s.Current] {
		return damaged("the current question %q is missing", s.Current)
	}
	return nil
}

// isLength reports whether ms can be a length of time.
func isLength(ms int64) bool { return ms >= 0 && ms <= maxWorked.Milliseconds() }
