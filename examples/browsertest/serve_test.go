package browsertest

import (
	"context"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"mocktest/build/bundle"
	"mocktest/build/progress"
	"mocktest/build/serve"
)

// TestLiveReload edits a publisher's folder while its page is open: the page
// follows, and shows what is wrong with the quiz until it is mended.
func TestLiveReload(t *testing.T) {
	dir := t.TempDir()
	write := func(name, content string) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write("index.html", markup("", scriptTag+`<mock-test quiz="short.json" load="eager"></mock-test>`))
	write("short.json", oneQuestion)

	server, err := serve.New(serve.Options{Dir: dir, Bundle: built, Live: true})
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	watching := make(chan error, 1)
	go func() {
		same := func(context.Context) (*bundle.Bundle, error) { return built, nil }
		watching <- server.Watch(ctx, "../..", same, progress.To(os.Stderr))
	}()
	site := httptest.NewServer(server)
	t.Cleanup(func() {
		cancel()
		server.Close()
		site.Close()
		if err := <-watching; err != nil {
			t.Error(err)
		}
	})

	p := newTab(t, desktop).expect("mocktest:", "favicon")
	p.open(site.URL + "/")
	p.ready(0, "Start the test")

	overlay := `[...(document.documentElement?.children || [])].map((el) => el.shadowRoot?.querySelector('[role=alert]')?.innerText || '').join('')`
	write("short.json", strings.Replace(oneQuestion, `"prompt"`, `"promt"`, 1))
	p.until("the mistake on the page", "("+overlay+").includes('short.json:2:') && ("+overlay+").includes('promt')")
	write("short.json", strings.Replace(oneQuestion, "even", "divisible by two", 1))
	p.until("the overlay to go", "("+overlay+") === ''")
	p.click(0, "Start the test")
	p.see(0, "divisible by two")
}
