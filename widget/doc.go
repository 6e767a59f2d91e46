// Package widget is the running widget: it reads the quiz the page asked for,
// restores a saved attempt, feeds events to it and carries out its effects.
//
// It knows neither markup (package view) nor JavaScript (package browser) nor
// how an attempt works (package attempt): it is the wire between them.
package widget
