package mdbook

import (
	"fmt"
	"strings"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/text"
)

// question reads one question; ok is false when it is not in the result,
// which has been reported then.
func (r *reader) question(i int, raw any) (q bank.Question, ok bool) {
	place := r.place(i)
	members, isTable := raw.(map[string]any)
	if !isTable {
		r.file.Lose(bank.Dropped, place, fmt.Sprint(raw), "a question that is no table", "write [[questions]] above its members")
		return q, false
	}
	t := r.table(members, place, brief(members))
	q = bank.Question{Place: place, ID: t.text("id"), Explanation: t.markdown("context"), Passage: r.passage(t)}
	prompt, answer := t.table("prompt"), t.table("answer")
	switch name := t.text("type"); name {
	case "MultipleChoice":
		r.choices(&q, prompt, answer)
	case "ShortAnswer":
		r.short(&q, prompt, answer)
	case "Tracing":
		r.tracing(&q, prompt, answer)
	default:
		r.file.Lose(bank.Dropped, place, t.question, fmt.Sprintf("a question of the type %q", name), "known are MultipleChoice, ShortAnswer and Tracing")
		return q, false
	}
	// Whether the taker is asked for reasons is a matter of the page.
	t.use("prompt_explanation")
	prompt.reportRest()
	answer.reportRest()
	t.reportRest()
	return q, true
}

// brief is what a question is called in reports.
func brief(members map[string]any) string {
	prompt, _ := members["prompt"].(map[string]any)
	for _, key := range []string{"prompt", "program"} {
		if s, ok := prompt[key].(string); ok {
			return s
		}
	}
	id, _ := members["id"].(string)
	return id
}

// passage is the shared text that a question names by its key.
func (r *reader) passage(t table) string {
	key := t.text("multipart")
	if key == "" {
		return ""
	}
	if !r.passages.has(key) {
		r.file.Lose(bank.Changed, t.place, t.question, "the shared text "+key, "there is no such key in [multipart]")
		return ""
	}
	return r.passages.markdown(key)
}

// short reads a ShortAnswer. The page compares without regard to case and to
// space around, so the answers are kept without that space.
func (r *reader) short(q *bank.Question, prompt, answer table) {
	q.Type = bank.ShortText
	q.Prompt = prompt.markdown("prompt")
	prompt.use("response") // how large the field is
	first, _ := answer.texts("answer")
	more, _ := answer.texts("alternatives")
	seen := map[string]bool{}
	for _, s := range append(first, more...) {
		s = strings.TrimSpace(s)
		if s != "" && !seen[strings.ToLower(s)] {
			q.Answers = append(q.Answers, bank.Answer{Text: s, Match: bank.IgnoreCase, Credit: 1})
			seen[strings.ToLower(s)] = true
		}
	}
	if len(q.Answers) == 0 {
		r.noKey(q, "answer.answer is missing or empty")
	}
}

// tracing reads a Tracing: what does the program print, if it compiles at all.
// A real book keeps the program in prompt.prompt, so that is a program too when
// nothing else is there.
func (r *reader) tracing(q *bank.Question, prompt, answer table) {
	q.Type = bank.Output
	const task = "Does this program compile? If it does, what does it print?"
	said, program := prompt.text("prompt"), prompt.text("program")
	switch {
	case !prompt.has("program") && said != "" && !strings.Contains(said, "```") && !strings.Contains(said, "~~~"):
		program = said
		said = ""
		r.file.Lose(bank.Changed, q.Place, program, "prompt.prompt", "it is taken for the program, which should be in prompt.program")
	case said != "":
		said = trim(said)
	}
	parts := []string{task}
	if said != "" {
		parts = []string{said}
	}
	if program != "" {
		parts = append(parts, text.Code("", strings.Trim(program, "\n")))
	}
	q.Prompt = strings.Join(parts, "\n\n")
	r.traced(q, answer)
}

// traced reads the key of a Tracing.
func (r *reader) traced(q *bank.Question, answer table) {
	compiles, said := answer.truth("doesCompile")
	if line, ok := answer.number("lineNumber"); ok {
		q.Explanation = trim(fmt.Sprintf("The error is in line %d.\n\n%s", line, q.Explanation))
		r.file.Lose(bank.Changed, q.Place, q.Prompt, "the line of the error is not asked for", "the quiz file has no field for it; the explanation names it")
	}
	switch {
	case !said:
		answer.use("stdout")
		r.noKey(q, "answer.doesCompile is missing")
	case !compiles:
		q.Fails = true
		if out := answer.text("stdout"); out != "" {
			r.file.Lose(bank.Changed, q.Place, q.Prompt, "answer.stdout = "+bank.Brief(out), "a program that does not compile prints nothing")
		}
	case !answer.has("stdout"):
		r.noKey(q, "answer.stdout is missing, so what the program prints is not known")
	default:
		q.Answers = []bank.Answer{{Text: strings.Trim(answer.text("stdout"), "\r\n"), Match: bank.Exact, Credit: 1}}
	}
}

// noKey marks a question that cannot be scored.
func (r *reader) noKey(q *bank.Question, why string) {
	q.NoKey = true
	r.file.Lose(bank.Unscored, q.Place, q.Prompt, "the right answer", why)
}
