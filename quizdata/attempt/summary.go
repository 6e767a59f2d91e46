package attempt

// Phase is the stage the attempt is in.
func (a Attempt) Phase() Phase {
	if a.phase == "" {
		return Ready
	}
	return a.phase
}

// Summary is the result as the page gets it; nil before submission.
func (a Attempt) Summary() *ResultSummary {
	if a.phase != Submitted {
		return nil
	}
	return a.summary()
}

// Nearest is what is left on the clock that runs out first; the zero Countdown when none runs.
func (c Clock) Nearest() (left Countdown) {
	for _, d := range []Countdown{c.Quiz, c.Section, c.Question} {
		if d.Runs() && (!left.Runs() || d.Left < left.Left) {
			left = d
		}
	}
	return left
}
