package serve

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strconv"
	"sync"
	"time"
)

// state is all an open page has to know. It is sent whole each time, so that
// a page that missed one has lost nothing.
type state struct {
	// Revision differs from the page's own when the page is out of date.
	Revision string `json:"revision"`
	// Failure is why the widget could not be rebuilt; empty when it could.
	Failure string `json:"failure"`
	// Problems are those of all quizzes in the folder.
	Problems []problem `json:"problems"`
}

// problem is one mistake in a quiz file, as the page shows it.
type problem struct {
	// URL is the unescaped path of the quiz on this server. A page shows
	// only the problems of quizzes it uses.
	URL     string `json:"url"`
	Place   string `json:"place"` // file:line:column
	Message string `json:"message"`
	Cure    string `json:"cure"`
}

// news keeps the latest state and wakes those who wait for the next.
type news struct {
	mu     sync.Mutex
	latest state
	count  int
	next   chan struct{} // closed when latest changes
	done   chan struct{} // closed when the server goes away
	close  func()
	boot   string
}

func newNews() *news {
	n := &news{next: make(chan struct{}), done: make(chan struct{})}
	n.close = sync.OnceFunc(func() { close(n.done) })
	// A page that was opened before the server was restarted is out of date.
	n.boot = strconv.FormatInt(time.Now().UnixNano(), 36)
	n.latest = state{Revision: n.boot + "-0", Problems: []problem{}}
	return n
}

func (n *news) revision() string {
	n.mu.Lock()
	defer n.mu.Unlock()
	return n.latest.Revision
}

// tell publishes a new state; reload makes every open page out of date.
func (n *news) tell(failure string, problems []problem, reload bool) {
	n.mu.Lock()
	defer n.mu.Unlock()
	if reload {
		n.count++
	}
	if problems == nil {
		problems = []problem{}
	}
	n.latest = state{Revision: n.boot + "-" + strconv.Itoa(n.count), Failure: failure, Problems: problems}
	close(n.next)
	n.next = make(chan struct{})
}

func (n *news) current() (state, <-chan struct{}) {
	n.mu.Lock()
	defer n.mu.Unlock()
	return n.latest, n.next
}

// serve sends the state now and whenever it changes, as Server-Sent Events.
func (n *news) serve(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	h.Set("Content-Type", "text/event-stream")
	h.Set("Cache-Control", "no-store")
	for {
		now, next := n.current()
		data, err := json.Marshal(now)
		if err != nil {
			return
		}
		if _, err := fmt.Fprintf(w, "retry: 500\ndata: %s\n\n", data); err != nil {
			return
		}
		if err := http.NewResponseController(w).Flush(); err != nil {
			return
		}
		select {
		case <-next:
		case <-n.done:
			return
		case <-r.Context().Done():
			return
		}
	}
}
