package attempt

import (
	"time"

	"mocktest/quizdata"
	"mocktest/quizdata/plainjson"
)

// version is that of the saved form. It rises when older code could not read
// a new form rightly; every form ever released stays readable.
const version = 1

// savedFile is a saved attempt as bytes: the checksum is CRC-32 (IEEE) of the
// bytes of Attempt as they stand.
type savedFile struct {
	Version  int           `json:"version"`
	Checksum string        `json:"checksum"` // eight hexadecimal digits
	Attempt  plainjson.Raw `json:"attempt"`
}

// savedAttempt is an attempt without its quiz. Instants are Unix times and
// durations lengths, both in milliseconds; questions are named by id.
type savedAttempt struct {
	Revision  uint64          `json:"revision"`
	Round     uint64          `json:"round"`
	Phase     Phase           `json:"phase"`
	Mode      quizdata.Mode   `json:"mode,omitempty"`
	Extra     float64         `json:"extra,omitempty"`
	Seed      uint64          `json:"seed,omitempty"`
	Retake    bool            `json:"retake,omitempty"`
	Started   *int64          `json:"started,omitempty"`
	Ended     *int64          `json:"ended,omitempty"`
	Last      *int64          `json:"last,omitempty"`
	Worked    int64           `json:"worked,omitempty"`
	Expired   bool            `json:"expired,omitempty"`
	Limit     int64           `json:"limit,omitempty"` // of the quiz, unscaled
	Current   string          `json:"current,omitempty"`
	Sections  []savedSection  `json:"sections,omitempty"`
	Questions []savedQuestion `json:"questions,omitempty"`
	savedScore
}

// savedScore is the score shown after submitting.
type savedScore struct {
	Earned   float64 `json:"earned,omitempty"`
	Possible float64 `json:"possible,omitempty"`
}

type savedSection struct {
	ID    string `json:"id"`
	Spent int64  `json:"spent,omitempty"`
	Limit int64  `json:"limit,omitempty"` // unscaled
}

type savedQuestion struct {
	ID      string `json:"id"`
	Hash    string `json:"hash,omitempty"`
	Section string `json:"section"`
	// Shape is missing from what earlier releases saved.
	Shape quizdata.Shape `json:"shape,omitempty"`
	savedResponse
	Visited  bool   `json:"visited,omitempty"`
	Marked   bool   `json:"marked,omitempty"`
	Shown    bool   `json:"shown,omitempty"`
	Expired  bool   `json:"expired,omitempty"`
	Hints    int    `json:"hints,omitempty"`
	Spent    int64  `json:"spent,omitempty"`
	Met      []bool `json:"met,omitempty"`
	Revision uint64 `json:"revision,omitempty"`
	At       *int64 `json:"at,omitempty"`
}

type savedResponse struct {
	Choices []string             `json:"choices,omitempty"`
	Filled  []savedFilled        `json:"filled,omitempty"`
	Text    string               `json:"text,omitempty"`
	Outcome quizdata.OutcomeKind `json:"outcome,omitempty"`
}

// savedFilled is a slot and what fills it.
type savedFilled struct {
	Slot string `json:"slot"`
	With string `json:"with"`
}

func saveResponse(r quizdata.Response) savedResponse {
	s := savedResponse{Choices: r.Choices, Text: r.Text, Outcome: r.Outcome}
	for _, f := range r.Filled {
		s.Filled = append(s.Filled, savedFilled(f))
	}
	return s
}

func (s savedResponse) response() quizdata.Response {
	r := quizdata.Response{Choices: s.Choices, Text: s.Text, Outcome: s.Outcome}
	for _, f := range s.Filled {
		r.Filled = append(r.Filled, quizdata.Filled(f))
	}
	return r
}

// stamp is an instant as saved; nil for the zero time.
func stamp(t time.Time) *int64 {
	if t.IsZero() {
		return nil
	}
	ms := t.UnixMilli()
	return &ms
}

// unstamp is the inverse of stamp.
func unstamp(ms *int64) time.Time {
	if ms == nil {
		return time.Time{}
	}
	return time.UnixMilli(*ms).UTC()
}
