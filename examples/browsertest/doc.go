// Package browsertest takes the tests of the example pages in a real Chromium,
// as a reader would: by the words on the controls, with mouse, finger and
// keyboard, through reloads, crashes and hostile pages. It drives what
// publishers get (the built bundle, served as in "mocktest serve") and knows
// nothing of how the widget is made.
//
// Chromium must be installed: the tests fail without it, they are never
// skipped. MOCKTEST_SCREENSHOTS=DIR keeps a picture of every state.
package browsertest
