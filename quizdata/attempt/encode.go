package attempt

import (
	"bytes"
	"hash/crc32"
	"strconv"
	"strings"

	"mocktest/quizdata/plainjson"
)

// Encode returns the attempt as bytes to store. The quiz is not part of them:
// [Decode] needs it again.
func (a Attempt) Encode() []byte { return new(Encoder).Encode(a) }

// Encoder encodes one attempt as it goes on. A question that is as it was the
// last time is not written anew. The zero value is ready. It is for one
// goroutine.
type Encoder struct {
	last []written
	file []byte
}

// written is a question and its saved form.
type written struct {
	progress *progress
	text     []byte
}

// Encode returns the bytes that [Attempt.Encode] would. They are good until
// the next call.
func (e *Encoder) Encode(a Attempt) []byte {
	const digits = "00000000"
	frame := plainjson.Marshal(savedFile{Version: version, Checksum: digits, Attempt: plainjson.Raw("0")})
	e.file = append(e.file[:0], frame[:len(frame)-len("0}")]...)
	body := len(e.file)
	e.writeBody(a)
	copy(e.file[bytes.Index(frame, []byte(digits)):], checksum(e.file[body:]))
	e.write("}")
	return e.file
}

func (e *Encoder) write(text string) { e.file = append(e.file, text...) }

// writeBody writes the attempt, with its questions where savedAttempt has
// them: between what stands before and what stands behind.
func (e *Encoder) writeBody(a Attempt) {
	before := plainjson.Marshal(a.savedHead())
	e.file = append(e.file, before[:len(before)-1]...)
	e.last = resized(e.last, len(a.questions))
	for i := range a.questions {
		if i == 0 {
			e.write(`,"questions":[`)
		} else {
			e.write(",")
		}
		e.file = append(e.file, e.question(i, a)...)
	}
	if len(a.questions) > 0 {
		e.write("]")
	}
	if behind := plainjson.Marshal(a.savedScore()); len(behind) > len("{}") {
		e.write(",")
		e.file = append(e.file, behind[1:len(behind)-1]...)
	}
	e.write("}")
}

// question is the saved form of question i.
func (e *Encoder) question(i int, a Attempt) []byte {
	p, last := a.questions[i], &e.last[i]
	if last.progress != p {
		*last = written{p, plainjson.Marshal(a.savedQuestion(p))}
	}
	return last.text
}

func checksum(body []byte) string {
	sum := strconv.FormatUint(uint64(crc32.ChecksumIEEE(body)), 16)
	return strings.Repeat("0", 8-len(sum)) + sum
}

// saved is the whole saved form.
func (a Attempt) saved() savedAttempt {
	s := a.savedHead()
	for _, p := range a.questions {
		s.Questions = append(s.Questions, a.savedQuestion(p))
	}
	s.savedScore = a.savedScore()
	return s
}

// savedHead is the saved form without questions and score.
func (a Attempt) savedHead() savedAttempt {
	s := savedAttempt{
		Revision: a.revision, Round: a.round, Phase: a.Phase(), Mode: a.mode,
		Extra: a.extra, Seed: a.seed, Retake: a.retake,
		Started: stamp(a.started), Ended: stamp(a.ended), Last: stamp(a.last),
		Worked: a.consumed.Milliseconds(), Expired: a.expired,
	}
	if len(a.questions) == 0 {
		return s
	}
	s.Limit, s.Current = a.Quiz().Time.Limit.Milliseconds(), a.here().question.ID
	for _, section := range a.sections {
		s.Sections = append(s.Sections, savedSection{
			ID:    section.section.ID,
			Spent: section.spent.Milliseconds(),
			Limit: section.section.Time.Limit.Milliseconds(),
		})
	}
	return s
}

// savedScore is the score shown after submitting.
func (a Attempt) savedScore() (s savedScore) {
	if a.phase == Submitted {
		total := a.result().Total
		s.Earned, s.Possible = total.Earned, total.Possible
	}
	return s
}

func (a Attempt) savedQuestion(p *progress) savedQuestion {
	return savedQuestion{
		ID: p.question.ID, Hash: p.question.Hash, Shape: p.question.Shape, Section: a.sections[p.section].section.ID,
		savedResponse: saveResponse(p.response),
		Visited:       p.visited, Marked: p.marked, Shown: p.shown, Expired: p.expired,
		Hints: p.hints, Spent: p.spent.Milliseconds(), Met: p.met,
		Revision: p.revision, At: stamp(p.at),
	}
}
