// Package convert moves tests from one question format into another: it tells
// which format a file is of, has it read, and says what was lost.
//
// Each format is a package of its own below this one, which others can use by
// itself; package bank is what they have in common. This package knows all of
// them, and none of them knows another.
package convert
