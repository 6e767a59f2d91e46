package moodle

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"mocktest/build/convert/bank"
)

var update = flag.Bool("update", false, "rewrite the wanted parts of testdata/*.txtar")

// Each archive has input.xml, the bank.json that it becomes, without what is
// empty, and its losses.txt.
func TestRead(t *testing.T) {
	for _, path := range archives(t) {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(path)
			if err != nil {
				t.Fatal(err)
			}
			input := archive.Files[0].Data
			if !Is("input.xml", input) {
				t.Error("not recognised")
			}
			file, err := Read("input.xml", input)
			if err != nil {
				t.Fatal(err)
			}
			keyed(t, file)
			got := []txtar.File{archive.Files[0], {Name: "bank.json", Data: dump(t, file)}, {Name: "losses.txt", Data: losses(file.Losses)}}
			if *update {
				archive.Files = got
				if err := os.WriteFile(path, txtar.Format(archive), 0o666); err != nil {
					t.Fatal(err)
				}
				return
			}
			if diff := cmp.Diff(string(txtar.Format(archive)), string(txtar.Format(&txtar.Archive{Comment: archive.Comment, Files: got}))); diff != "" {
				t.Errorf("want -, got +; run with -update if it is right now\n%s", diff)
			}
		})
	}
}

func archives(t testing.TB) []string {
	t.Helper()
	paths, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no archives in testdata: %v", err)
	}
	return paths
}

// dump prints the tests and media of a file as JSON without what is empty.
func dump(t testing.TB, file *bank.File) []byte {
	t.Helper()
	raw, err := json.Marshal(map[string]any{"Tests": file.Tests, "Media": file.Media})
	if err != nil {
		t.Fatal(err)
	}
	var tree any
	if err := json.Unmarshal(raw, &tree); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	if err := enc.Encode(pruned(tree)); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// pruned is a JSON tree without members that say nothing.
func pruned(v any) any {
	switch v := v.(type) {
	case map[string]any:
		for name, member := range v {
			m := pruned(member)
			if m == nil || m == "" || m == 0. || m == false && name != "Shuffle" {
				delete(v, name)
			} else {
				v[name] = m
			}
		}
	case []any:
		for i := range v {
			v[i] = pruned(v[i])
		}
	}
	return v
}

// losses prints one loss a line.
func losses(all []bank.Loss) []byte {
	var out bytes.Buffer
	for _, l := range all {
		out.WriteString(l.Place + ": " + string(l.Kind) + ": " + l.Question + ": " + l.What + ": " + l.Why + "\n")
	}
	return out.Bytes()
}

// keyed checks what readers promise: each question has a key, or says that it
// has none and is among the losses.
func keyed(t testing.TB, file *bank.File) {
	t.Helper()
	for _, q := range file.Questions() {
		if q.Type == bank.Info {
			continue
		}
		if q.Type == "" {
			t.Errorf("%s: no type", q.Place)
		}
		if q.NoKey != unscored(file, q.Place) {
			t.Errorf("%s: NoKey is %v, the losses say otherwise", q.Place, q.NoKey)
		}
		if !q.NoKey && !hasKey(q) {
			t.Errorf("%s: the question has no key and does not say so", q.Place)
		}
	}
}

func unscored(file *bank.File, place string) bool {
	for _, l := range file.Losses {
		if l.Kind == bank.Unscored && l.Place == place {
			return true
		}
	}
	return false
}

func hasKey(q *bank.Question) bool {
	right := func(choices []bank.Choice) bool {
		for _, c := range choices {
			if c.Credit > 0 {
				return true
			}
		}
		return false
	}
	switch q.Type {
	case bank.SingleChoice, bank.MultipleResponse, bank.TrueFalse:
		return right(q.Choices)
	case bank.Numeric, bank.ShortText:
		return len(q.Answers) > 0
	case bank.Ordering:
		return len(q.Items) > 1
	case bank.Matching, bank.Categorize:
		return len(q.Pairs) > 0
	case bank.Essay:
		return q.Model != "" || len(q.Rubric) > 0
	case bank.Cloze:
		for _, g := range q.Gaps {
			if len(g.Answers) == 0 && !right(g.Choices) || !strings.Contains(q.Prompt, "{{"+g.ID+"}}") {
				return false
			}
		}
		return len(q.Gaps) > 0
	}
	return false
}
