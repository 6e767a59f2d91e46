package quizdata

import (
	"testing"
	"time"
)

func TestParseDuration(t *testing.T) {
	for in, want := range map[string]time.Duration{
		"90": 90 * time.Second, "20m": 20 * time.Minute, "1h30m": 90 * time.Minute, "1h 30m": 90 * time.Minute,
	} {
		if got, ok := ParseDuration(in); !ok || got != want {
			t.Errorf("ParseDuration(%q) = %v, %v, want %v", in, got, ok, want)
		}
	}
	for _, in := range []string{"", "-5", "20 minutes", "m", "1.5", "99999999999"} {
		if got, ok := ParseDuration(in); ok {
			t.Errorf("ParseDuration(%q) = %v, want a refusal", in, got)
		}
	}
}
