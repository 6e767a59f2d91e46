package plainjson

import (
	"reflect"
	"strings"
)

// Raw is a piece of JSON that stands as it is.
type Raw []byte

var rawType = reflect.TypeFor[Raw]()

// fields calls f with every field of a struct, those of embedded structs as
// its own, until f is false.
func fields(s reflect.Value, f func(name string, omitEmpty bool, v reflect.Value) bool) bool {
	for i := range s.NumField() {
		field := s.Type().Field(i)
		name, options, _ := strings.Cut(field.Tag.Get("json"), ",")
		switch {
		case field.Anonymous && name == "":
			if !fields(s.Field(i), f) {
				return false
			}
		case !field.IsExported():
		default:
			if name == "" {
				name = field.Name
			}
			if !f(name, options == "omitempty", s.Field(i)) {
				return false
			}
		}
	}
	return true
}
