// Package progress tells a waiting person what the program is busy with.
//
// Work that ends within a second says nothing. Longer work prints one line when
// it has become long and one when it is done. Plain lines, no cursor movement,
// so that a log file reads as well as a terminal.
package progress

import (
	"fmt"
	"io"
	"sync"
	"time"
)

// Patience is how long a step may take before it is worth a line.
const Patience = time.Second

// Log writes progress lines. The nil *Log is silent.
type Log struct {
	mu       sync.Mutex
	w        io.Writer
	patience time.Duration
}

// To returns a Log that writes to w.
func To(w io.Writer) *Log { return &Log{w: w, patience: Patience} }

// Step announces work that may take long and returns the function that ends
// it. what is a phrase such as "compiling the widget".
func (l *Log) Step(what string) (done func()) {
	if l == nil {
		return func() {}
	}
	began := time.Now()
	var once sync.Once
	told := make(chan struct{})
	timer := time.AfterFunc(l.patience, func() {
		l.print("%s …\n", what)
		close(told)
	})
	return func() {
		once.Do(func() {
			if timer.Stop() {
				return
			}
			<-told
			l.print("%s: %.1f s\n", what, time.Since(began).Seconds())
		})
	}
}

// Say prints a line at once.
func (l *Log) Say(format string, args ...any) {
	if l != nil {
		l.print(format+"\n", args...)
	}
}

func (l *Log) print(format string, args ...any) {
	l.mu.Lock()
	defer l.mu.Unlock()
	fmt.Fprintf(l.w, format, args...)
}
