package main

import (
	"context"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
)

// A line is a network as Chromium emulates it: every request waits for the
// latency, then all share the throughput. There is no setting-up of
// connections in it. Latency in milliseconds, throughput in bytes a second;
// -1 is unlimited.
type line struct {
	name     string
	latency  float64
	down, up float64
}

// The presets of Chrome's developer tools by these names. They take 90 % of
// the throughput and 3.75 and 2.75 times the round trip of the network they
// stand for, since no more reaches a page: 1.6 Mbit/s and 150 ms, 9 Mbit/s and
// 60 ms.
var (
	slow4G = line{"slow 4G", 150 * 3.75, megabits(1.6) * 0.9, megabits(0.75) * 0.9}
	fast4G = line{"fast 4G", 60 * 2.75, megabits(9) * 0.9, megabits(1.5) * 0.9}
	noLine = line{"no throttle", 0, -1, -1}
)

// megabits is megabits a second in bytes a second.
func megabits(n float64) float64 { return n * 1e6 / 8 }

// throttle slows network and processor of a tab. cpu is how many times slower
// the page's main thread runs.
func throttle(ctx context.Context, l line, cpu float64) error {
	_, err := chromedp.Call(ctx, network.EmulateNetworkConditionsByRule, network.EmulateNetworkConditionsByRuleParams{
		MatchedNetworkConditions: []*network.Conditions{{Latency: l.latency, DownloadThroughput: l.down, UploadThroughput: l.up}},
	})
	if err != nil {
		return err
	}
	_, err = chromedp.Call(ctx, emulation.SetCPUThrottlingRate, emulation.SetCPUThrottlingRateParams{Rate: cpu})
	return err
}

// prepare makes a tab ready for visits: a phone's window, and the events that
// tell what goes over the wire.
func prepare(ctx context.Context) error {
	if err := chromedp.Do(ctx, chromedp.EmulateViewport(phoneWidth, phoneHeight)); err != nil {
		return err
	}
	_, err := chromedp.Call(ctx, network.Enable, network.EnableParams{})
	return err
}

// The window, in CSS pixels: that of many phones.
const (
	phoneWidth  = 412
	phoneHeight = 823
)

var nothing cdp.Empty
