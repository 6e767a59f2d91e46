// Package errors is what go-app reports its own failures with, as plain text:
// nobody in a browser reads them as JSON.
package errors

import "reflect"

// Error is a message and what caused it.
type Error struct {
	message string
	cause   error
}

// New makes an error of a message.
func New(message string) Error { return Error{message: message} }

// WithTag adds a word on the circumstances. Only types and strings are told:
// other values would need all of fmt to print.
func (e Error) WithTag(name string, value any) Error {
	switch v := value.(type) {
	case reflect.Type:
		e.message += " " + name + "=" + v.String()
	case string:
		e.message += " " + name + "=" + v
	}
	return e
}

// Wrap tells the cause.
func (e Error) Wrap(cause error) Error {
	e.cause = cause
	return e
}

// Unwrap returns the cause.
func (e Error) Unwrap() error { return e.cause }

// Error is the message, then the cause.
func (e Error) Error() string {
	if e.cause == nil {
		return e.message
	}
	return e.message + ": " + e.cause.Error()
}
