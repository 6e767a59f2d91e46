package app

import (
	"reflect"
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/errors"
)

// toString is the text of an attribute or a node.
func toString(v any) string {
	switch v := v.(type) {
	case nil:
		return ""
	case []byte:
		return string(v)
	case float64:
		return strconv.FormatFloat(v, 'f', 4, 64)
	}
	return verb(v)
}

// verb is v as fmt's %v prints it, for the kinds of value a widget shows. Any
// other would need all of fmt, so it ends the program rather than show nothing.
func verb(v any) string {
	switch v := v.(type) {
	case nil:
		return "<nil>"
	case error:
		return v.Error()
	case interface{ String() string }:
		return v.String()
	}
	switch r := reflect.ValueOf(v); {
	case r.Kind() == reflect.String:
		return r.String()
	case r.Kind() == reflect.Bool:
		return strconv.FormatBool(r.Bool())
	case r.CanInt():
		return strconv.FormatInt(r.Int(), 10)
	case r.CanUint():
		return strconv.FormatUint(r.Uint(), 10)
	case r.Kind() == reflect.Float64:
		return strconv.FormatFloat(r.Float(), 'g', -1, 64)
	}
	panic("the trimmed go-app cannot print a " + reflect.TypeOf(v).String())
}

// toPath joins the parts of an event's scope.
func toPath(parts ...any) string {
	var b strings.Builder
	for _, part := range parts {
		if s := toString(part); s != "" {
			b.WriteString("/" + s)
		}
	}
	return b.String()
}

// stringTo sets the string that to points to, the one kind of receiver here.
func stringTo(s string, to any) error {
	p, ok := to.(*string)
	if !ok {
		return errors.New("receiver is not a *string")
	}
	*p = s
	return nil
}

// previewText is the beginning of a text.
func previewText(s string) string { return s[:min(len(s), 80)] }

// Log writes to the console of the page.
func Log(v ...any) {
	var words []string
	for _, each := range v {
		words = append(words, verb(each))
	}
	Window().Get("console").Call("error", strings.Join(words, " "))
}
