package widget

import (
	"math"
	"time"

	"mocktest/quizdata/attempt"
	"mocktest/quizdata/plainjson"
)

// detail is the JSON detail of a mocktest-… event, as the README lists them.
// It holds no key and no response: what a reader answered is theirs.
func detail(s attempt.Signal, questions int, limit time.Duration) string {
	fields := map[string]any{}
	switch s.Name {
	case "start":
		fields["mode"] = s.Mode
		fields["questions"] = questions
		fields["limit"] = math.Round(limit.Seconds())
	case "answer":
		fields["question"] = s.Question
		fields["state"] = s.State
	case "mark":
		fields["question"] = s.Question
		fields["marked"] = s.Marked
	case "reveal":
		fields["question"] = s.Question
	case "submit":
		fields["mode"] = s.Mode
		fields["expired"] = s.Expired
		fields["result"] = resultFields(s.Result)
	}
	return string(plainjson.Marshal(fields))
}

// resultFields is element.result: marks, counts and seconds.
func resultFields(r *attempt.ResultSummary) map[string]any {
	if r == nil {
		return nil
	}
	return map[string]any{
		"earned": r.Earned, "possible": r.Possible, "percent": math.Round(r.Percent*10) / 10,
		"passed": r.Passed, "right": r.Right, "partial": r.Partial, "wrong": r.Wrong, "blank": r.Blank,
		"marksLost": r.MarksLost, "selfEarned": r.SelfEarned, "selfPossible": r.SelfPossible,
		"seconds": math.Round(r.Elapsed.Seconds()),
	}
}
