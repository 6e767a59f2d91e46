package readertest

import (
	"bytes"
	"encoding/json"
	"reflect"
	"strconv"
	"testing"

	"mocktest/build/convert/bank"
)

// Dump is a file as JSON for people: fields in the order of the types, what is
// empty left out, the bytes of media as their number.
func Dump(t testing.TB, f *bank.File) []byte {
	t.Helper()
	var b, pretty bytes.Buffer
	dump(&b, reflect.ValueOf(*f))
	if err := json.Indent(&pretty, b.Bytes(), "", "\t"); err != nil {
		t.Fatal(err)
	}
	return append(pretty.Bytes(), '\n')
}

func dump(b *bytes.Buffer, v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		dump(b, v.Elem())
	case reflect.Struct:
		b.WriteByte('{')
		first := true
		for i := range v.NumField() {
			field := v.Field(i)
			if field.IsZero() || field.Kind() == reflect.Slice && field.Len() == 0 {
				continue
			}
			if !first {
				b.WriteByte(',')
			}
			first = false
			b.WriteString(strconv.Quote(v.Type().Field(i).Name) + ":")
			dump(b, field)
		}
		b.WriteByte('}')
	case reflect.Slice:
		if v.Type().Elem().Kind() == reflect.Uint8 {
			b.WriteString(strconv.Itoa(v.Len()))
			return
		}
		b.WriteByte('[')
		for i := range v.Len() {
			if i > 0 {
				b.WriteByte(',')
			}
			dump(b, v.Index(i))
		}
		b.WriteByte(']')
	default:
		e := json.NewEncoder(b)
		e.SetEscapeHTML(false)
		if err := e.Encode(v.Interface()); err != nil {
			b.WriteString(strconv.Quote(err.Error()))
		}
	}
}
