package qti12

import (
	"strings"

	"mocktest/build/convert/bank"
)

// readInfo reads a text without a question.
func (it *item) readInfo() bool {
	it.q.Type = bank.Info
	it.q.Prompt = it.infoText()
	if it.q.Prompt == "" {
		return it.drop("the item", "it has neither a text nor a response")
	}
	return true
}

// infoText is the text of an item that asks nothing, with the instructions that
// New Quizzes keep beside it.
func (it *item) infoText() string {
	if url := it.fields["source_url"]; url != "" {
		it.lose(bank.Changed, "the source "+url, "texts have no field for it; write it into the text")
	}
	return paragraphs(plain(it.node.Attr["instructions"]), it.stem())
}

// readUnsupported names what no question of a test can do.
func (it *item) readUnsupported() bool {
	what := first(it.declared(), "the question")
	var asks []string
	for _, re := range it.responses {
		asks = append(asks, re.node.Name)
	}
	return it.drop(what, "there is no such type of question in a test ("+first(strings.Join(asks, ", "), "no response")+")")
}
