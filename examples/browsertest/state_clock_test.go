package browsertest

import (
	"strconv"
	"strings"
	"testing"
)

// timeLeft is the clock on screen, in seconds.
func (t *taker) timeLeft() int {
	t.t.Helper()
	return seconds(js[string](t.tab, "words(%v).match(/Time left (?:[A-Z][a-z]+ )?([\\d:]+)/)?.[1] || ''", t.i))
}

// seconds reads "12:24" or "1:05:00"; −1 for anything else.
func seconds(clock string) int {
	sum := 0
	for _, part := range strings.Split(clock, ":") {
		n, err := strconv.Atoi(part)
		if err != nil {
			return -1
		}
		sum = 60*sum + n
	}
	return sum
}

func TestHideTheTime(t *testing.T) {
	t.Parallel()
	reader := start(newTab(t, desktop), "/study.html", "Exam")
	reader.sees("Time left")
	reader.does("Hide the time")
	reader.misses("Time left")
	reader.focusIs("Show the time")
	reader.does("Next question")
	reader.misses("Time left")
	reader.does("Show the time")
	reader.sees("Time left")
	reader.focusIs("Hide the time")
}

// While a test is paused its questions are hidden and its clock stands still.
func TestPauseAndResume(t *testing.T) {
	t.Parallel()
	reader := start(timeTab(t, desktop), "/study.html", "Exam")
	reader.does("Next question")
	reader.does("Pause")
	reader.sees("Paused", "The clock is stopped")
	reader.misses("Which expression", "Time left")
	reader.focusIs("Paused")
	reader.pass("15m")
	reader.does("Resume")
	reader.focusIs("Choosing, question 1 of 8")
	if left := reader.timeLeft(); left < 19*60 {
		t.Errorf("fifteen minutes of pause left %d s of twenty minutes", left)
	}
}
