// Package fmt is the little of fmt that goldmark uses, nearly all of it to show
// programmers a tree.
package fmt

import "strconv"

// Printf, Print and Println print nothing.
func Printf(string, ...any) {}
func Print(...any)          {}
func Println(...any)        {}

// Sprintf fills in texts and whole numbers, whatever the verb, and nothing in
// the place of other values.
func Sprintf(format string, values ...any) string {
	var b []byte
	for i := 0; i < len(format); i++ {
		if format[i] != '%' || i+1 == len(format) || len(values) == 0 {
			b = append(b, format[i])
			continue
		}
		i++ // every verb here is one letter
		switch v := values[0].(type) {
		case string:
			b = append(b, v...)
		case []byte:
			b = append(b, v...)
		case int:
			b = strconv.AppendInt(b, int64(v), 10)
		}
		values = values[1:]
	}
	return string(b)
}
