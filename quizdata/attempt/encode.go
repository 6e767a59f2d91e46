package attempt

import (
	"hash/crc32"
	"strconv"
	"strings"

	"mocktest/quizdata/plainjson"
)

// Encode returns the attempt as bytes to store. The quiz is not part of them:
// [Decode] needs it again.
func (a Attempt) Encode() []byte {
	body := plainjson.Marshal(a.saved())
	return plainjson.Marshal(savedFile{Version: version, Checksum: checksum(body), Attempt: body})
}

func checksum(body []byte) string {
	sum := strconv.FormatUint(uint64(crc32.ChecksumIEEE(body)), 16)
	return strings.Repeat("0", 8-len(sum)) + sum
}

func (a Attempt) saved() savedAttempt {
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
	for i := range a.questions {
		s.Questions = append(s.Questions, a.savedQuestion(&a.questions[i]))
	}
	if a.phase == Submitted {
		total := a.result().Total
		s.Earned, s.Possible = total.Earned, total.Possible
	}
	return s
}

func (a Attempt) savedQuestion(p *progress) savedQuestion {
	return savedQuestion{
		ID: p.question.ID, Hash: p.question.Hash, Shape: p.question.Shape, Section: a.sections[p.section].section.ID,
		savedResponse: savedResponse{p.response.Choices, p.response.Text, p.response.Outcome},
		Visited:       p.visited, Marked: p.marked, Shown: p.shown, Expired: p.expired,
		Hints: p.hints, Spent: p.spent.Milliseconds(), Met: p.met,
		Revision: p.revision, At: stamp(p.at),
	}
}
