package main

import (
	"context"
	_ "embed"
	"encoding/json"
	"fmt"

	"github.com/chromedp/chromedp"
)

//go:embed page/clicks.js
var clickScript string

// clickSizes are the numbers of questions that clicks are timed with.
var clickSizes = []int{10, 100, 500}

// clickNames are the sorts of clicks: a choice, the button that leads on, a
// number of the navigator.
var clickNames = []string{"choose", "next", "jump"}

// clickTimes are milliseconds from a click to the paint of its outcome, by
// kind, number of questions and click.
type clickTimes map[string]map[int]map[string]series

// clickRow names the condition for -only.
const clickRow = "clicks, 4× slower CPU"

// clicks times clicks on every page that takes part, 20 of each sort at each
// size. Sizes are the outer loop, so the pages are measured by turns.
func (b *bench) clicks() (clickTimes, error) {
	done := b.log.Step(clickRow)
	defer done()
	times := clickTimes{}
	for _, n := range clickSizes {
		for _, k := range b.pages {
			if !k.clickable() || !b.wanted(clickRow, k.name) {
				continue
			}
			t, err := clickVisit(b.browser, b.home+clickPage(k, n), k, n)
			if err != nil {
				return nil, fmt.Errorf("%s with %d questions: %w", k.name, n, err)
			}
			if times[k.name] == nil {
				times[k.name] = map[int]map[string]series{}
			}
			times[k.name][n] = t
		}
	}
	return times, nil
}

// clickVisit opens a page, starts its test and times clicks.
func clickVisit(browser context.Context, url string, k kind, n int) (map[string]series, error) {
	tab, closeTab, err := openTab(browser, true)
	if err != nil {
		return nil, err
	}
	defer closeTab()
	ctx, cancel := context.WithTimeout(tab, patience)
	defer cancel()
	if err := chromedp.Do(ctx, chromedp.EmulateViewport(deskWidth, deskHeight), chromedp.Navigate(url)); err != nil {
		return nil, err
	}
	if _, err := read(ctx, k, 0); err != nil {
		return nil, err
	}
	if err := throttle(ctx, noLine, 4); err != nil {
		return nil, err
	}
	if _, err := chromedp.Run(ctx, chromedp.Evaluate[any](clickScript)); err != nil {
		return nil, err
	}
	times, err := chromedp.Run(ctx, chromedp.Evaluate[map[string]series](fmt.Sprintf("__clicks(%d)", n), chromedp.EvalAwaitPromise))
	if err != nil {
		return nil, err
	}
	held, err := wasmMemory(ctx)
	times[heldAfter] = series{held}
	return times, err
}

// heldAfter is, beside the clicks, what the engine holds after them, in bytes.
const heldAfter = "memory"

// The window for clicks, in CSS pixels: one in which the navigator is open.
const (
	deskWidth  = 1024
	deskHeight = 768
)

// number reads a number that the page returned.
func number(value []byte) (n float64, err error) {
	err = json.Unmarshal(value, &n)
	return n, err
}
