package quizdata

import "strconv"

// kind is what a JSON value is.
type kind uint8

const (
	// badKind is a value that was already reported and must cause no
	// second complaint.
	badKind kind = iota
	nullKind
	boolKind
	numberKind
	stringKind
	listKind
	objectKind
)

// name is the kind in the words of a message.
func (k kind) name() string {
	return [...]string{"a broken value", "null", "true or false", "a number", "a text", "a list", "an object"}[k]
}

// value is one JSON value with its place in the file.
type value struct {
	kind     kind
	pos, end int      // source[pos:end] is the value as written
	text     string   // what a string says, or a number as written
	number   float64  // of a number
	truth    bool     // of true and false
	items    []*value // elements of a list, or members of an object with key set

	parent         *value
	index          int    // in a list
	key            string // in an object
	keyPos, keyEnd int
	// meant is the key that an unknown one was told to be. It is read under
	// that name, so that its value is checked in the same run.
	meant string
}

// path is the place of the value in the document: sections[1].title.
func (v *value) path() string {
	if v == nil || v.parent == nil {
		return ""
	}
	up := v.parent.path()
	switch {
	case v.parent.kind == listKind:
		return up + "[" + strconv.Itoa(v.index) + "]"
	case !simpleKey(v.key):
		return up + "[" + quoted(v.key) + "]"
	case up == "":
		return v.key
	default:
		return up + "." + v.key
	}
}

// simpleKey reports whether a key can follow a dot in a path.
func simpleKey(key string) bool {
	for i := 0; i < len(key); i++ {
		if !wordByte(key[i]) {
			return false
		}
	}
	return key != "" && len(key) <= 40
}

// member returns the first member with this key, or else one that seems to
// mean it, or nil.
func (v *value) member(key string) *value {
	if v == nil || v.kind != objectKind {
		return nil
	}
	var meant *value
	for _, m := range v.items {
		if m.key == key {
			return m
		}
		if m.meant == key && meant == nil {
			meant = m
		}
	}
	return meant
}
