package quizdata

import (
	"strings"
	"testing"
)

// TestTablesCountTogether fails if a text may hold table after table, or if a
// row of dashes inside a table starts the count anew.
func TestTablesCountTogether(t *testing.T) {
	head := strings.Repeat("|", 65) + "\n" + strings.Repeat("|-", 64) + "|\n"
	for name, text := range map[string]string{
		"many tables":    strings.Repeat(head+strings.Repeat("a\n", 20)+"\n", 4),
		"rows of dashes": head + strings.Repeat(strings.Repeat("a\n", 20)+"|-|\n", 4),
	} {
		if _, message, ok := CheckText(text); ok || !strings.Contains(message, "cells") {
			t.Errorf("%s of 64 columns and 80 rows: ok %t, %q", name, ok, message)
		}
	}
	if _, message, ok := CheckText(strings.Repeat("|a|b|\n|-|-|\n|1|2|\n\n", 100)); !ok {
		t.Errorf("100 small tables refused: %s", message)
	}
}
