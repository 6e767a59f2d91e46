package quizfile

import (
	"bytes"
	"encoding/json"
)

// The members of a quiz file in the order they are written, which is the order
// of the reference. Fields of type any have several shapes; see
// quizdata/FORMAT.md.

type quizJSON struct {
	Title       string        `json:"title"`
	Description string        `json:"description,omitempty"`
	Lang        string        `json:"lang,omitempty"`
	Time        any           `json:"time,omitempty"`
	Pass        float64       `json:"pass,omitempty"`
	Shuffle     any           `json:"shuffle,omitempty"`
	Math        bool          `json:"math,omitempty"`
	Questions   []any         `json:"questions,omitempty"`
	Sections    []sectionJSON `json:"sections,omitempty"`
}

type sectionJSON struct {
	Title       string `json:"title"`
	Description string `json:"description,omitempty"`
	Draw        int    `json:"draw,omitempty"`
	Marks       any    `json:"marks,omitempty"`
	Questions   []any  `json:"questions"`
}

type passageJSON struct {
	Passage   string `json:"passage"`
	Questions []any  `json:"questions"`
}

type questionJSON struct {
	Name        string             `json:"name,omitempty"`
	Type        string             `json:"type,omitempty"`
	Prompt      string             `json:"prompt"`
	Choices     []any              `json:"choices,omitempty"`
	Items       []string           `json:"items,omitempty"`
	Pairs       [][2]string        `json:"pairs,omitempty"`
	Extras      []string           `json:"extras,omitempty"`
	Categories  []categoryJSON     `json:"categories,omitempty"`
	Gaps        map[string]gapJSON `json:"gaps,omitempty"`
	Words       []string           `json:"words,omitempty"`
	Answer      any                `json:"answer,omitempty"`
	Unscored    bool               `json:"unscored,omitempty"`
	Unit        string             `json:"unit,omitempty"`
	Case        string             `json:"case,omitempty"`
	Scoring     string             `json:"scoring,omitempty"`
	Shuffle     *bool              `json:"shuffle,omitempty"`
	ModelAnswer string             `json:"modelAnswer,omitempty"`
	Rubric      []string           `json:"rubric,omitempty"`
	Difficulty  string             `json:"difficulty,omitempty"`
	Topics      []string           `json:"topics,omitempty"`
	Marks       any                `json:"marks,omitempty"`
	Time        int                `json:"time,omitempty"`
	Hints       []string           `json:"hints,omitempty"`
	Feedback    map[string]string  `json:"feedback,omitempty"`
	Explanation string             `json:"explanation,omitempty"`
}

type choiceJSON struct {
	Text     string `json:"text"`
	Correct  bool   `json:"correct,omitempty"`
	Credit   any    `json:"credit,omitempty"`
	Feedback string `json:"feedback,omitempty"`
	Pinned   bool   `json:"pinned,omitempty"`
}

type categoryJSON struct {
	Title string   `json:"title"`
	Items []string `json:"items"`
}

type gapJSON struct {
	Answer  any     `json:"answer,omitempty"`
	Choices []any   `json:"choices,omitempty"`
	Word    string  `json:"word,omitempty"`
	Weight  float64 `json:"weight,omitempty"`
}

type textJSON struct {
	Text     string `json:"text,omitempty"`
	Pattern  string `json:"pattern,omitempty"`
	Credit   any    `json:"credit,omitempty"`
	Feedback string `json:"feedback,omitempty"`
}

type numberJSON struct {
	Value    *float64 `json:"value,omitempty"`
	Min      *float64 `json:"min,omitempty"`
	Above    *float64 `json:"above,omitempty"`
	Max      *float64 `json:"max,omitempty"`
	Below    *float64 `json:"below,omitempty"`
	Credit   any      `json:"credit,omitempty"`
	Feedback string   `json:"feedback,omitempty"`
}

type marksJSON struct {
	Correct float64 `json:"correct"`
	Wrong   any     `json:"wrong,omitempty"`
}

// encode prints a value as people write JSON: indented, < and & as they are.
func encode(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	err := e.Encode(v)
	return b.Bytes(), err
}
