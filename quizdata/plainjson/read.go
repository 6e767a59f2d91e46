package plainjson

import (
	"errors"
	"reflect"
	"strconv"
)

// Unmarshal reads JSON into what v points to. Members that it has no field for
// are passed over, and null changes nothing.
func Unmarshal(data []byte, v any) error {
	r := reader{text: string(data)}
	r.value(reflect.ValueOf(v).Elem(), 0)
	if r.space(); r.err == nil && r.at < len(r.text) {
		r.fail("there is more after the end")
	}
	return r.err
}

// maxDepth is how deep values may lie in others.
const maxDepth = 100

// reader goes through a text until the first error, and then no further.
type reader struct {
	text string
	at   int
	err  error
}

func (r *reader) fail(what string) {
	if r.err == nil {
		r.err = errors.New("JSON: " + what + " at byte " + strconv.Itoa(r.at))
	}
}

func (r *reader) space() {
	for r.at < len(r.text) && (r.text[r.at] == ' ' || r.text[r.at] == '\t' || r.text[r.at] == '\n' || r.text[r.at] == '\r') {
		r.at++
	}
}

// next is the character that comes after spaces, or 0.
func (r *reader) next() byte {
	if r.space(); r.at < len(r.text) {
		return r.text[r.at]
	}
	return 0
}

// eat takes a character away if it comes next.
func (r *reader) eat(c byte) bool {
	if r.next() != c || r.at == len(r.text) {
		return false
	}
	r.at++
	return true
}

// value reads the value that comes next into v, or passes over it when v is
// the zero Value.
func (r *reader) value(v reflect.Value, depth int) {
	begin := r.at
	if depth > maxDepth {
		r.fail("values lie too deep in others")
		return
	}
	if v.IsValid() && v.Type() == rawType {
		r.next()
		begin = r.at
		r.value(reflect.Value{}, depth)
		if r.err == nil {
			v.SetBytes([]byte(r.text[begin:r.at]))
		}
		return
	}
	if v.IsValid() && v.Kind() == reflect.Pointer && r.next() != 'n' {
		v.Set(reflect.New(v.Type().Elem()))
		v = v.Elem()
	}
	switch c := r.next(); c {
	case '{':
		r.object(r.wanted(v, reflect.Struct), depth)
	case '[':
		r.list(r.wanted(v, reflect.Slice), depth)
	case '"':
		text := r.string()
		if v = r.wanted(v, reflect.String); v.IsValid() {
			v.SetString(text)
		}
	case 't', 'f':
		r.word(map[byte]string{'t': "true", 'f': "false"}[c])
		if v = r.wanted(v, reflect.Bool); v.IsValid() {
			v.SetBool(c == 't')
		}
	case 'n':
		r.word("null")
	default:
		r.number(v)
	}
}

// wanted is v if it is of the kind read.
func (r *reader) wanted(v reflect.Value, kind reflect.Kind) reflect.Value {
	if v.IsValid() && v.Kind() != kind {
		r.fail("a " + kind.String() + " stands in the place of a " + v.Kind().String())
		return reflect.Value{}
	}
	return v
}

func (r *reader) word(word string) {
	if len(r.text)-r.at < len(word) || r.text[r.at:r.at+len(word)] != word {
		r.fail("an unknown word")
		return
	}
	r.at += len(word)
}

func (r *reader) object(s reflect.Value, depth int) {
	r.items('}', func() {
		if r.next() != '"' {
			r.fail("no name")
			return
		}
		name := r.string()
		if !r.eat(':') {
			r.fail("no colon")
			return
		}
		var into reflect.Value
		if s.IsValid() {
			fields(s, func(field string, _ bool, v reflect.Value) bool {
				if field == name {
					into = v
				}
				return field != name
			})
		}
		r.value(into, depth+1)
	})
}

func (r *reader) list(s reflect.Value, depth int) {
	if s.IsValid() {
		s.Set(reflect.MakeSlice(s.Type(), 0, 0))
	}
	r.items(']', func() {
		if !s.IsValid() {
			r.value(s, depth+1)
			return
		}
		s.Set(reflect.Append(s, reflect.Zero(s.Type().Elem())))
		r.value(s.Index(s.Len()-1), depth+1)
	})
}

// eatBoth takes an opening bracket away, and the closing one if it comes next.
func (r *reader) eatBoth(end byte) bool {
	r.at++
	return r.eat(end)
}

// items reads what stands between brackets with commas.
func (r *reader) items(end byte, item func()) {
	if r.err != nil || r.eatBoth(end) {
		return
	}
	for {
		item()
		if r.err != nil || r.eat(end) {
			return
		}
		if !r.eat(',') {
			r.fail("no comma and no end")
			return
		}
	}
}
