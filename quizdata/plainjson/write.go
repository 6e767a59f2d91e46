package plainjson

import (
	"math"
	"reflect"
	"slices"
	"strconv"
	"unicode/utf8"
)

// Marshal returns v as JSON, with the bytes that encoding/json gives. A value of
// a kind that the package does not know, or a number without end, is a mistake
// of the program's: it becomes null.
func Marshal(v any) []byte { return appendValue(nil, reflect.ValueOf(v)) }

func appendValue(b []byte, v reflect.Value) []byte {
	switch v.Kind() {
	case reflect.String:
		return appendText(b, v.String())
	case reflect.Bool:
		return strconv.AppendBool(b, v.Bool())
	case reflect.Int, reflect.Int64:
		return strconv.AppendInt(b, v.Int(), 10)
	case reflect.Uint, reflect.Uint64:
		return strconv.AppendUint(b, v.Uint(), 10)
	case reflect.Float64:
		return appendFloat(b, v.Float())
	case reflect.Struct:
		return appendStruct(b, v)
	case reflect.Map:
		return appendMap(b, v)
	case reflect.Slice:
		return appendSlice(b, v)
	case reflect.Pointer, reflect.Interface:
		return appendValue(b, v.Elem())
	}
	return append(b, "null"...)
}

func appendStruct(b []byte, s reflect.Value) []byte {
	begin := len(b)
	fields(s, func(name string, omitEmpty bool, v reflect.Value) bool {
		if !omitEmpty || !empty(v) {
			b = appendMember(b, name, v)
		}
		return true
	})
	return closed(b, begin, '{', '}')
}

// empty is what omitempty leaves out.
func empty(v reflect.Value) bool {
	switch v.Kind() {
	case reflect.Slice, reflect.Map:
		return v.Len() == 0
	case reflect.Struct:
		return false
	}
	return v.IsZero()
}

func appendMap(b []byte, m reflect.Value) []byte {
	members, ok := m.Interface().(map[string]any)
	if !ok || members == nil {
		return append(b, "null"...)
	}
	names := make([]string, 0, len(members))
	for name := range members {
		names = append(names, name)
	}
	slices.Sort(names)
	begin := len(b)
	for _, name := range names {
		b = appendMember(b, name, reflect.ValueOf(members[name]))
	}
	return closed(b, begin, '{', '}')
}

func appendSlice(b []byte, s reflect.Value) []byte {
	if s.IsNil() {
		return append(b, "null"...)
	}
	if s.Type() == rawType {
		return append(b, s.Bytes()...)
	}
	begin := len(b)
	for i := range s.Len() {
		b = appendValue(append(b, ','), s.Index(i))
	}
	return closed(b, begin, '[', ']')
}

func appendMember(b []byte, name string, v reflect.Value) []byte {
	return appendValue(append(appendText(append(b, ','), name), ':'), v)
}

// closed puts brackets around what was appended from begin on, each of it with
// a comma in front.
func closed(b []byte, begin int, left, right byte) []byte {
	if len(b) == begin {
		return append(b, left, right)
	}
	b[begin] = left
	return append(b, right)
}

// appendFloat writes a number as JavaScript does.
func appendFloat(b []byte, f float64) []byte {
	if math.IsInf(f, 0) || math.IsNaN(f) {
		return append(b, "null"...)
	}
	if size := math.Abs(f); size == 0 || size >= 1e-6 && size < 1e21 {
		return strconv.AppendFloat(b, f, 'f', -1, 64)
	}
	b = strconv.AppendFloat(b, f, 'e', -1, 64)
	if n := len(b); b[n-4] == 'e' && b[n-3] == '-' && b[n-2] == '0' {
		b = append(b[:n-2], b[n-1]) // e-09 is e-9
	}
	return b
}

// appendText escapes what JSON asks for, and what could end a script that the
// text is put into.
func appendText(b []byte, s string) []byte {
	const digits = "0123456789abcdef"
	b = append(b, '"')
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == '"' || r == '\\':
			b = append(b, '\\', byte(r))
		case r == '\n':
			b = append(b, `\n`...)
		case r == '\r':
			b = append(b, `\r`...)
		case r == '\t':
			b = append(b, `\t`...)
		case r == '\b':
			b = append(b, `\b`...)
		case r == '\f':
			b = append(b, `\f`...)
		case r == utf8.RuneError && size == 1:
			b = append(b, `\ufffd`...)
		case r < ' ' || r == '<' || r == '>' || r == '&' || r == '\u2028' || r == '\u2029':
			b = append(b, '\\', 'u', digits[r>>12], digits[r>>8&15], digits[r>>4&15], digits[r&15])
		default:
			b = append(b, s[i:i+size]...)
		}
		i += size
	}
	return append(b, '"')
}
