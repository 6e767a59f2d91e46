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
//
// A quiz may be edited while a reader is taking it, and [Decode] fits the
// saved attempt to what the quiz is now. Questions are known by their ids. One
// without a written id, whose prompt was edited, is the same question if one
// is gone and one has joined between the same neighbours, and both have the
// same type, passage and unit and as many choices, all of them equal but one;
// with fewer than three choices, or none, the keys must be equal; what is put in
// its place may differ by a third. It keeps its
// place, its mark and, if it still fits, its response, less the places that are gone. Other new questions
// take the place that the file gives them; in a shuffled section they come
// last. A section that is drawn from takes none, and knows edited prompts by their
// written ids only. The reader stays at the question they were at.
package attempt
