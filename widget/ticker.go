package widget

import "time"

// ticker calls what shows a clock once a second, on the second, and only while
// somebody looks: with the page hidden or no clock on screen nothing wakes up.
type ticker struct {
	// start runs a function on the UI goroutine.
	start func(func())
	// left is the remaining time whose seconds are counted; 0: none.
	left func() time.Duration

	calls   map[int]func()
	next    int
	visible bool
	timer   *time.Timer
}

// add has f called from now on; the result ends it.
func (t *ticker) add(f func()) (stop func()) {
	if t.calls == nil {
		t.calls = map[int]func(){}
	}
	id := t.next
	t.next++
	t.calls[id] = f
	t.arm()
	return func() {
		delete(t.calls, id)
		t.arm()
	}
}

// run tells whether the page is in sight.
func (t *ticker) run(visible bool) {
	t.visible = visible
	t.arm()
	if visible {
		t.tell()
	}
}

func (t *ticker) tell() {
	for _, f := range t.calls {
		f()
	}
}

// arm sets the timer for the moment the shown second changes.
func (t *ticker) arm() {
	if t.timer != nil {
		t.timer.Stop()
		t.timer = nil
	}
	if !t.visible || len(t.calls) == 0 || t.start == nil {
		return
	}
	wait := time.Second
	if left := t.left(); left > 0 {
		wait = (left-1)%time.Second + 2*time.Millisecond
	}
	t.timer = time.AfterFunc(wait, func() {
		t.start(func() {
			t.tell()
			t.arm()
		})
	})
}
