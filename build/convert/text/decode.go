package text

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// Decode reads a text file in whatever encoding it is: UTF-8 with or without a
// byte order mark, UTF-16 with one, else Windows-1252, of which ISO 8859-1 is a
// part. Line ends become \n. It fails on bytes that are no text, such as a zip,
// and drops none.
func Decode(data []byte) (string, error) {
	s, err := decode(data)
	if err != nil {
		return "", err
	}
	return strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(s), nil
}

func decode(data []byte) (string, error) {
	switch {
	case bytes.HasPrefix(data, []byte("\xff\xfe")), bytes.HasPrefix(data, []byte("\xfe\xff")):
		if len(data)%2 != 0 {
			return "", errors.New("the text is UTF-16 by its byte order mark and ends in the middle of a character; the file is cut off, save it anew")
		}
		decoded, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder().Bytes(data)
		if err == nil {
			err = binary(decoded)
		}
		return string(decoded), err
	case bytes.HasPrefix(data, []byte("PK\x03\x04")):
		return "", errors.New("this is a zip file and no text; expected a question file, unpack it first")
	}
	data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	if err := binary(data); err != nil {
		return "", err
	}
	if utf8.Valid(data) {
		return string(data), nil
	}
	decoded, err := charmap.Windows1252.NewDecoder().Bytes(data)
	return string(decoded), err
}

// binary is an error for bytes that no text has.
func binary(data []byte) error {
	if at := bytes.IndexByte(data, 0); at >= 0 {
		return fmt.Errorf("byte %d is 0, as in no text; expected a question file, save it as UTF-8 text", at)
	}
	control := 0
	for _, b := range data {
		if b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' {
			control++
		}
	}
	if control > 8 && control > len(data)/50 {
		return fmt.Errorf("%d of %d bytes are control characters, as in no text; expected a question file, save it as UTF-8 text", control, len(data))
	}
	return nil
}
