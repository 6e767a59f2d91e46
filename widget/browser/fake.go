package browser

// Fake is a page for native tests: it keeps what it is told and calls the
// listeners when asked to.
type Fake struct {
	From       Source
	Attributes map[string]string
	Hidden     bool
	Saved      []string // what Load and Kept return, and Save appends to
	IsVolatile bool
	Earlier    string // what Before returns

	Aside     []string
	Warned    []string
	IsShown   bool
	Paints    int      // how often a call after the paint was asked for
	Failures  []string // codes
	Events    []string // name and detail
	Result    string
	Announced []string
	Focused   []string
	Set       map[string]any // id.property
	Phases    []string

	Looked  func(bool)
	Remote  func(string)
	Command func(string)
	Lost    func()
	Ping    func(func())
}

var _ Page = (*Fake)(nil)

func (f *Fake) Source() Source               { return f.From }
func (f *Fake) Attribute(name string) string { return f.Attributes[name] }
func (f *Fake) Visible() bool                { return !f.Hidden }
func (f *Fake) Before() string               { return f.Earlier }
func (f *Fake) Phase(name string)            { f.Phases = append(f.Phases, name) }
func (f *Fake) Load(string) []string         { return f.Saved }
func (f *Fake) Kept() []string               { return f.Saved }
func (f *Fake) Volatile() bool               { return f.IsVolatile }
func (f *Fake) Save(text string)             { f.Saved = append(f.Saved, text) }
func (f *Fake) SetAside(text string)         { f.Aside = append(f.Aside, text) }
func (f *Fake) Shown()                       { f.IsShown = true }
func (f *Fake) Fail(code, _, _, _ string)    { f.Failures = append(f.Failures, code) }
func (f *Fake) Warn(text string)             { f.Warned = append(f.Warned, text) }
func (f *Fake) Emit(name, detail string)     { f.Events = append(f.Events, name+" "+detail) }
func (f *Fake) SetResult(json string)        { f.Result = json }
func (f *Fake) Idle()                        {}
func (f *Fake) Paint()                       { f.Paints++ }
func (f *Fake) Announce(text string)         { f.Announced = append(f.Announced, text) }
func (f *Fake) Focus(id string)              { f.Focused = append(f.Focused, id) }
func (f *Fake) SetProperty(id, name string, v any) {
	if f.Set == nil {
		f.Set = map[string]any{}
	}
	f.Set[id+"."+name] = v
}
func (f *Fake) OnVisible(g func(bool))   { f.Looked = g }
func (f *Fake) OnRemote(g func(string))  { f.Remote = g }
func (f *Fake) OnCommand(g func(string)) { f.Command = g }
func (f *Fake) OnVolatile(g func())      { f.Lost = g }
func (f *Fake) OnPing(g func(func()))    { f.Ping = g }
func (f *Fake) OnIdle(func())            {}
func (f *Fake) OnPainted(func())         {}
