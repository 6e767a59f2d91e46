package render

import (
	"strings"

	"github.com/alecthomas/chroma/v2"
	"github.com/alecthomas/chroma/v2/lexers"

	"mocktest/quizdata"
)

// plainRun is the class of what has no colour.
const plainRun = 'p'

// Runs cuts code into pieces of one kind. It is nil when nothing has a colour:
// the language is unknown, or the highlighter did not give back the very code
// it got, as with line ends it mends.
func Runs(lang, code string) (runs []quizdata.Run) {
	lexer := lexers.Get(lang)
	if lang == "" || lexer == nil {
		return nil
	}
	// A fault in somebody's grammar of a language is no reason to end.
	defer func() {
		if recover() != nil {
			runs = nil
		}
	}()
	tokens, err := lexer.Tokenise(&chroma.TokeniseOptions{State: "root"}, code)
	if err != nil {
		return nil
	}
	rest, coloured := code, false
	for _, token := range tokens.Tokens() {
		value := token.Value
		if value == rest+"\n" {
			value = rest // some grammars want a line end behind the code
		}
		after, ok := strings.CutPrefix(rest, value)
		if !ok {
			return nil
		}
		rest = after
		runs = extended(runs, classOf(token.Type), value)
		coloured = coloured || runs != nil && runs[len(runs)-1].Class != plainRun
	}
	if rest != "" || !coloured {
		return nil
	}
	return runs
}

// extended adds a piece. White space takes on the kind of what stands before
// it: nobody sees its colour, and each run is an element.
func extended(runs []quizdata.Run, class byte, text string) []quizdata.Run {
	if text == "" {
		return runs
	}
	if n := len(runs); n > 0 && (runs[n-1].Class == class || strings.TrimSpace(text) == "") {
		runs[n-1].Text += text
		return runs
	}
	return append(runs, quizdata.Run{Class: class, Text: text})
}

// classes are the kinds of tokens that have a colour, the more particular
// before those they belong to.
var classes = []struct {
	kind  chroma.TokenType
	class byte
}{
	{chroma.CommentPreproc, 'a'}, {chroma.CommentPreprocFile, 's'}, {chroma.Comment, 'c'},
	{chroma.KeywordType, 't'}, {chroma.Keyword, 'k'}, {chroma.OperatorWord, 'k'},
	{chroma.NameFunction, 'f'}, {chroma.NameFunctionMagic, 'f'}, {chroma.NameClass, 'f'},
	{chroma.NameBuiltin, 'b'}, {chroma.NameBuiltinPseudo, 'b'}, {chroma.NameException, 'b'},
	{chroma.NameDecorator, 'a'}, {chroma.NameAttribute, 'a'}, {chroma.NameTag, 'a'}, {chroma.NameEntity, 'a'},
	{chroma.LiteralNumber, 'n'}, {chroma.LiteralString, 's'}, {chroma.LiteralDate, 's'},
	{chroma.GenericInserted, 's'}, {chroma.GenericDeleted, 'a'}, {chroma.GenericHeading, 'k'}, {chroma.GenericSubheading, 'k'},
	{chroma.GenericError, 'a'}, {chroma.GenericPrompt, 'c'},
}

// classOf finds the class of a token by its own kind or a group it is in.
func classOf(kind chroma.TokenType) byte {
	for _, c := range classes {
		group := c.kind == c.kind.Category() && kind.Category() == c.kind || c.kind == c.kind.SubCategory() && kind.SubCategory() == c.kind
		if kind == c.kind || group {
			return c.class
		}
	}
	return plainRun
}
