package mdexam

import (
	"maps"
	"slices"
	"strings"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/blocks"
)

// frontMatter reads a file whose front matter has the question. Quotes before
// the choices are hints, as the sites that show such files have it.
func (r *reader) frontMatter(question string, meta map[string]any, body []blocks.Block) {
	u := unit{line: 1, lead: strings.TrimSpace(question)}
	at := slices.IndexFunc(body, isChoices)
	if at < 0 {
		r.file.Lose(bank.Dropped, r.place(1), question, "a question without choices", "the task list that should follow the front matter is missing")
		return
	}
	var hints []string
	for i, b := range body {
		if b.Kind == blocks.Quote && i < at {
			hints = append(hints, b.Text)
			continue
		}
		u.blocks = append(u.blocks, b)
	}
	q, _ := r.question(u)
	q.Hints = hints
	if !body[at].Ordered && q.Type == bank.SingleChoice && !q.NoKey {
		q.Type, q.Scoring = bank.MultipleResponse, bank.AllOrNothing
	}
	take(meta, "question")
	q.Title = take(meta, "title")
	q.Difficulty = difficulty(take(meta, "difficulty"))
	if tags, ok := meta["tags"].([]any); ok {
		for _, tag := range tags {
			if s, ok := tag.(string); ok {
				q.Tags = append(q.Tags, s)
			}
		}
		delete(meta, "tags")
	}
	if link := take(meta, "documentation"); link != "" {
		q.Explanation = strings.TrimSpace(q.Explanation + "\n\n<" + link + ">")
	}
	delete(meta, "draft") // whether the site shows it yet
	r.rest(meta)
	r.sure++
	r.add(q)
}

// rest reports what of the front matter was not taken.
func (r *reader) rest(meta map[string]any) {
	if keys := slices.Sorted(maps.Keys(meta)); len(keys) > 0 {
		r.file.Lose(bank.Changed, r.place(1), "", "of the front matter: "+strings.Join(keys, ", "), "their meaning is not known")
	}
}

func difficulty(word string) string {
	switch strings.ToLower(word) {
	case "easy", "beginner":
		return "easy"
	case "medium", "intermediate":
		return "medium"
	case "hard", "advanced", "difficult", "expert":
		return "advanced"
	}
	return ""
}
