package main

import (
	"math"
	"regexp"
	"testing"
)

// One visit to every kind of page, so that the benchmark still works when
// somebody wants to know. What it measures is not judged: the machine may be
// busy.
func TestEveryPageCanBeMeasured(t *testing.T) {
	b, stop, err := setUp(t.Context(), options{n: 1, only: regexp.MustCompile("")}, packer{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer stop()
	for _, k := range b.pages {
		f, err := visit(b.browser, b.home, k, scenario{name: "smoke", line: noLine, cpu: 1, cold: true, memory: true})
		if err != nil {
			t.Errorf("%s: %v", k.name, err)
			continue
		}
		for _, name := range append([]string{"bytes", "requests", "heap", "shift"}, k.wants...) {
			if v, ok := f[name]; !ok || math.IsNaN(v) {
				t.Errorf("%s: %s was not measured: %v", k.name, name, f)
			}
		}
		if loads := f["engine bytes"] > 1e6; loads != (k.engine != "") {
			t.Errorf("%s: %.0f bytes of engine", k.name, f["engine bytes"])
		}
		if holds := f["wasm"] > 0; holds != (k.engine != "") {
			t.Errorf("%s: %.0f bytes of WebAssembly memory", k.name, f["wasm"])
		}
	}
	for _, k := range b.pages {
		if k.clickable() {
			times, err := clickVisit(b.browser, b.home+clickPage(k, 10), k, 10)
			for _, c := range clickNames {
				if err != nil || len(times[c]) < 20 || times[c].median() <= 0 {
					t.Errorf("%s: %d times of %s: %v", k.name, len(times[c]), c, err)
				}
			}
		}
	}
}
