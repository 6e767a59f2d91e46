package cputime

import (
	"runtime"
	"syscall"
	"time"
)

// ofThread is RUSAGE_THREAD of getrusage(2): what the calling thread used.
const ofThread = 1

// Of is how long a processor worked on f in the calling goroutine.
func Of(f func()) time.Duration {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	before := used()
	f()
	return used() - before
}

func used() time.Duration {
	var usage syscall.Rusage
	if err := syscall.Getrusage(ofThread, &usage); err != nil {
		return 0
	}
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}
