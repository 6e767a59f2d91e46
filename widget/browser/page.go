package browser

// Page is the page around one widget. Its methods may be called from any
// goroutine but [Page.Load], which blocks and therefore must not be called
// from an event handler. Functions given to On… are called on the JavaScript
// goroutine: they must hand over and return.
type Page interface {
	// Source is the quiz: its bytes, not yet checked in any way, and its
	// name for messages (a URL, or words for JSON inside the element). The
	// page hands the bytes out once and keeps none.
	Source() Source
	// Attribute is an attribute of the element; empty when absent.
	Attribute(name string) string
	// Visible reports whether the page is in sight.
	Visible() bool

	// Before is what the reader did before the engine came, as JSON; the
	// page goes on collecting it until an attempt begins.
	Before() string
	// Phase tells the page where the attempt is: what stood there before the
	// engine goes away for good once an attempt has begun.
	Phase(name string)

	// Load claims a name in storage and returns every text kept under it,
	// newest not necessarily first.
	Load(name string) []string
	// Kept is what quick storage holds under the claimed name right now,
	// which another tab may have written. It does not block.
	Kept() []string
	// Volatile reports that nothing is kept beyond this page.
	Volatile() bool
	// Save keeps a text under the claimed name, in every place there is.
	Save(text string)
	// SetAside keeps a text that could not be read, apart from the attempt.
	SetAside(text string)

	// Shown says that the first picture is on screen.
	Shown()
	// Fail ends the widget with a message: what happened, what to do, and
	// details for the publisher.
	Fail(code, message, cure, details string)
	// Warn tells the publisher, in the console.
	Warn(text string)
	// Emit dispatches the event mocktest-<name> with a JSON detail.
	Emit(name, detail string)
	// SetResult makes JSON the element's result; empty takes it away.
	SetResult(json string)
	// Idle asks for a call of what [Page.OnIdle] was given, once the browser
	// has nothing else to do. Asking again puts it off.
	Idle()
	// Paint asks for a call of what [Page.OnPainted] was given, once the
	// browser has shown what is there now.
	Paint()
	// Announce speaks through the live region.
	Announce(text string)
	// Focus moves the focus to the element with this id and brings it into
	// sight.
	Focus(id string)
	// SetProperty sets a DOM property on the element with this id.
	SetProperty(id, property string, value any)

	// OnVisible is told whenever the page comes into sight or leaves it.
	OnVisible(func(visible bool))
	// OnRemote is told what another tab saved under the claimed name.
	OnRemote(func(text string))
	// OnCommand is told what the page's own scripts ask: start, submit, restart.
	OnCommand(func(command string))
	// OnVolatile is told once when nothing can be kept.
	OnVolatile(func())
	// OnPing is asked for a sign of life, which is a call of pong from
	// wherever liveness matters.
	OnPing(func(pong func()))
	// OnIdle is told when there is time for what nobody waits for.
	OnIdle(func())
	// OnPainted is told when what was there at a call of Paint is on screen,
	// or the page is out of sight.
	OnPainted(func())
}

// Source is a quiz as it was delivered.
type Source struct {
	Name   string
	Bytes  []byte
	Inline bool   // written inside the element
	Page   string // address of the page, without query and fragment
}
