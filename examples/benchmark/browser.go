package main

import (
	"context"
	"errors"
	"os"
	"os/exec"

	"github.com/chromedp/cdproto/browser"
	"github.com/chromedp/chromedp"
)

// launch starts a headless browser with an empty profile, which goes away with
// it. Every tab below the context is a new process for its page.
func launch(parent context.Context) (context.Context, func(), error) {
	path, err := chromium()
	if err != nil {
		return nil, nil, err
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path),
		chromedp.NoSandbox, // as root, Chromium starts only without it
		chromedp.Flag("disable-quic", true),
		chromedp.Flag("disable-component-update", true),
	)
	allocator, stopAllocator := chromedp.NewExecAllocator(parent, options...)
	ctx, stop := chromedp.NewContext(allocator)
	if err := chromedp.Do(ctx); err != nil {
		stopAllocator()
		return nil, nil, err
	}
	return ctx, func() { stop(); stopAllocator() }, nil
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
	return "", errors.New("no Chromium was found: install it (apt-get install chromium), or name its path in CHROMIUM")
}

// version is what the browser calls itself, such as "Chrome/156.0.1.2".
func version(ctx context.Context) (string, error) {
	v, err := chromedp.CallBrowser(ctx, browser.GetVersion, nothing)
	return v.Product, err
}
