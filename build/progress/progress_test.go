package progress

import (
	"io"
	"strings"
	"testing"
	"time"
)

func TestQuickStepSaysNothing(t *testing.T) {
	var out strings.Builder
	done := To(&out).Step("packing")
	done()
	done()
	if out.Len() > 0 {
		t.Errorf("printed %q", out.String())
	}
}

func TestLongStepSaysThatItBeganAndEnded(t *testing.T) {
	r, w := io.Pipe()
	log := &Log{w: w, patience: time.Nanosecond}
	lines := make(chan string)
	go func() {
		buf := make([]byte, 100)
		for {
			n, err := r.Read(buf)
			if err != nil {
				return
			}
			lines <- string(buf[:n])
		}
	}()
	done := log.Step("packing")
	if got := <-lines; got != "packing …\n" {
		t.Errorf("first line %q", got)
	}
	go done()
	if got := <-lines; !strings.HasPrefix(got, "packing: ") || !strings.HasSuffix(got, " s\n") {
		t.Errorf("last line %q", got)
	}
}

func TestNilLogIsSilent(t *testing.T) {
	var log *Log
	log.Step("packing")()
	log.Say("done")
}
