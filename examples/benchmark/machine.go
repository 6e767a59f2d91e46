package main

import (
	"fmt"
	"os"
	"runtime"
	"strconv"
	"strings"
	"time"
)

// machine is what the figures depend on most.
type machine struct {
	when            time.Time
	cores           int
	cpu             string // model; empty where the system does not tell
	memory          float64
	golang, browser string
}

// thisMachine asks the system. Only Linux tells model and memory this way.
func thisMachine(browser string) machine {
	info, _ := os.ReadFile("/proc/cpuinfo")
	mem, _ := os.ReadFile("/proc/meminfo")
	kilobytes, _, _ := strings.Cut(field(string(mem), "MemTotal"), " ")
	memory, _ := strconv.ParseFloat(kilobytes, 64)
	return machine{when: time.Now(), cores: runtime.NumCPU(), cpu: field(string(info), "model name"),
		memory: memory * 1024, golang: runtime.Version(), browser: browser}
}

// field is the value of the first "name: value" line of this name.
func field(text, name string) string {
	for line := range strings.Lines(text) {
		key, value, ok := strings.Cut(line, ":")
		if ok && strings.TrimSpace(key) == name {
			return strings.TrimSpace(value)
		}
	}
	return ""
}

// String is a sentence.
func (m machine) String() string {
	s := fmt.Sprintf("%s, %d cores", m.when.Format("2006-01-02 15:04"), m.cores)
	if m.cpu != "" {
		s += " (" + m.cpu + ")"
	}
	if m.memory > 0 {
		s += fmt.Sprintf(", %.1f GB", m.memory/1e9)
	}
	return s + ", " + m.golang + ", " + m.browser
}
