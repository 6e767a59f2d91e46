// Package attempt is one reader taking one quiz, as a pure state machine.
//
// [Attempt.Apply] takes an event and the present instant and returns the next
// attempt with the effects its caller must carry out (save, announce, focus,
// wake). The package reads no clock, draws no random number and touches no
// browser: seed and time are arguments, so an attempt is a replayable list of
// events, and testdata holds such lists as text.
//
// Apply is total. An event that makes no sense now (an answer after the
// deadline, an unknown question) returns the same attempt and says why in an
// effect; nothing panics and no answer is ever dropped in silence.
package attempt
