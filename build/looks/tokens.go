package looks

// scheme is whether a test is light or dark.
type scheme string

const (
	light scheme = "light"
	dark  scheme = "dark"
)

// prefix begins the names of all properties.
const prefix = "--mocktest-"

// own are the widget's colours, light and dark, by the property that replaces
// each. A test holds that they are those of its stylesheets.
var own = map[string]map[scheme]string{
	"accent":         {light: "#3b5bdb", dark: "#8ea6ff"},
	"ink":            {light: "#1d2330", dark: "#e6e8ec"},
	"soft":           {light: "#5c6475", dark: "#a2aaba"},
	"line":           {light: "#d9dde5", dark: "#343a46"},
	"edge":           {light: "#868d9c", dark: "#747d8e"},
	"face":           {light: "#fff", dark: "#1a1d23"},
	"tint":           {light: "#f5f7fb", dark: "#21252d"},
	"right":          {light: "#117b58", dark: "#4cc38a"},
	"wrong":          {light: "#c62f3b", dark: "#ff8b8b"},
	"mark":           {light: "#7a3db8", dark: "#c49bff"},
	"warning":        {light: "#a85b00", dark: "#ffb454"},
	"on-state":       {light: "#fff", dark: "#12151c"},
	"on-accent":      {light: "#fff", dark: "#12151c"},
	"code-keyword":   {light: "#8a2a9b", dark: "#d8a0f0"},
	"code-type":      {light: "#0b6a8f", dark: "#7fd0e6"},
	"code-name":      {light: "#2450b8", dark: "#93b4ff"},
	"code-builtin":   {light: "#85570a", dark: "#f0c674"},
	"code-string":    {light: "#1b7038", dark: "#9ad28a"},
	"code-number":    {light: "#a84300", dark: "#f2a97e"},
	"code-comment":   {light: "#5f6878", dark: "#9aa3b2"},
	"code-attribute": {light: "#a0341f", dark: "#f29a94"},
}

// others are the properties that are no colours.
var others = []string{"font", "mono", "math", "size", "radius", "margin", "top", "min-height"}

// pair is what has to be told from what it stands on.
type pair struct {
	on, ground string
	least      float64
	what       string
}

const (
	text    = 4.5 // WCAG 2.2, 1.4.3
	control = 3   // WCAG 2.2, 1.4.11
)

// pairs are the uses of the colours. The accent is judged as it is shown.
var pairs = []pair{
	{"ink", "face", text, "text on the card"},
	{"ink", "tint", text, "text on code and chips"},
	{"soft", "face", text, "text of less weight on the card"},
	{"soft", "tint", text, "text of less weight on code and chips"},
	{"edge", "face", control, "the outline of fields on the card"},
	{"accent", "face", text, "the accent on the card"},
	{"accent", "tint", text, "the accent on chips"},
	{"on-accent", "accent", text, "text on the accent"},
	{"right", "face", text, "what is right on the card"},
	{"wrong", "face", text, "what is wrong on the card"},
	{"warning", "face", text, "a warning on the card"},
	{"mark", "face", control, "a mark for review on the card"},
	{"on-state", "right", text, "text on what is right"},
	{"on-state", "wrong", text, "text on what is wrong"},
	{"on-state", "mark", text, "text on a mark for review"},
	{"on-state", "warning", text, "text on a warning"},
	{"code-keyword", "tint", text, "a keyword in code"},
	{"code-type", "tint", text, "a type in code"},
	{"code-name", "tint", text, "a name in code"},
	{"code-builtin", "tint", text, "what is built in in code"},
	{"code-string", "tint", text, "a string in code"},
	{"code-number", "tint", text, "a number in code"},
	{"code-comment", "tint", text, "a comment in code"},
	{"code-attribute", "tint", text, "an attribute in code"},
}
