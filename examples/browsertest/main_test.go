package browsertest

import (
	"context"
	"fmt"
	"net/http/httptest"
	"os"
	"os/exec"
	"syscall"
	"testing"

	"github.com/chromedp/chromedp"
)

// The browser and the server that all tests of a run share.
var (
	site    *httptest.Server
	browser context.Context
)

func TestMain(m *testing.M) {
	os.Exit(run(m))
}

func run(m *testing.M) int {
	handler, err := newSite()
	if err != nil {
		fmt.Fprintln(os.Stderr, "browsertest: building the widget:", err)
		return 1
	}
	site = httptest.NewServer(handler)
	defer site.Close()

	var stop func()
	browser, stop, err = launch(context.Background(), "")
	if err != nil {
		fmt.Fprintln(os.Stderr, "browsertest: starting Chromium:", err,
			"\nInstall it with: apt-get install chromium   (or run: sh .ci/test)")
		return 1
	}
	defer stop()
	return m.Run()
}

// chromium is the path of the browser: CHROMIUM, or the first usual name found.
func chromium() (string, error) {
	if path := os.Getenv("CHROMIUM"); path != "" {
		return path, nil
	}
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path, nil
		}
	}
	return "", fmt.Errorf("no chromium on the PATH")
}

// launch starts a browser with a profile folder, or a temporary one.
func launch(parent context.Context, profile string) (context.Context, func(), error) {
	path, err := chromium()
	if err != nil {
		return nil, nil, err
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path),
		chromedp.NoSandbox, // as root, Chromium starts only without it
		chromedp.Flag("disable-quic", true),
		chromedp.Flag("disable-component-update", true),
		chromedp.Flag("force-color-profile", "srgb"),
	)
	if profile != "" {
		// A group of its own, so that a test can end all its processes at once.
		options = append(options, chromedp.UserDataDir(profile),
			chromedp.ModifyCmdFunc(func(cmd *exec.Cmd) { cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true} }))
	}
	allocator, stopAllocator := chromedp.NewExecAllocator(parent, options...)
	ctx, stop := chromedp.NewContext(allocator)
	if _, err := chromedp.Run(ctx, chromedp.Evaluate[int]("1")); err != nil {
		stopAllocator()
		return nil, nil, err
	}
	return ctx, func() { stop(); stopAllocator() }, nil
}
