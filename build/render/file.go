package render

import (
	"bytes"
	"encoding/json"
	"fmt"

	"mocktest/quizdata"
)

// Into is a quiz file with what was rendered, in place of what another build
// may have put there. The file must be one that quizdata.Read took.
func (r Rendered) Into(source []byte) ([]byte, error) {
	source = bytes.TrimPrefix(source, []byte("\ufeff"))
	dec := json.NewDecoder(bytes.NewReader(source))
	if _, err := dec.Token(); err != nil { // the brace
		return nil, err
	}
	var out bytes.Buffer
	open := byte('{')
	add := func(key string, value []byte) {
		name, _ := json.Marshal(key) // a text always has a form in JSON
		out.WriteByte(open)
		out.Write(name)
		out.WriteByte(':')
		out.Write(value)
		open = ','
	}
	for dec.More() {
		key, err := dec.Token()
		if err != nil {
			return nil, err
		}
		var value json.RawMessage
		if err := dec.Decode(&value); err != nil {
			return nil, err
		}
		if key != "rendered" {
			add(fmt.Sprint(key), value)
		}
	}
	if len(r.Code) > 0 || len(r.Math) > 0 || r.Card != nil || r.First != nil {
		value, err := encoded(r)
		if err != nil {
			return nil, err
		}
		add("rendered", value)
	}
	out.WriteByte('}')
	if len(out.Bytes()) > quizdata.MaxFileBytes {
		return nil, fmt.Errorf("with its formulas and the colours of its code the quiz has %d bytes, more than the %d of a quiz file; split it into several",
			out.Len(), quizdata.MaxFileBytes)
	}
	return out.Bytes(), nil
}

// encoded is JSON that leaves < and > as they are.
func encoded(r Rendered) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	err := enc.Encode(r)
	return bytes.TrimSpace(b.Bytes()), err
}
