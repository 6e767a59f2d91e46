package quizdata

import "strings"

// nearest returns the word most like the given one, or "" when none is near
// enough to be what the writer meant: at most one edit in three letters. Case
// and the signs - and _ do not count.
func nearest(word string, words []string) string {
	if len(word) > longestWord {
		return ""
	}
	word = plain(word)
	best, least := "", 1+max(1, len(word)/3)
	for _, w := range words {
		if len(w) > longestWord {
			continue
		}
		if d := distance(word, plain(w), least); d < least {
			best, least = w, d
		}
	}
	return best
}

// longestWord bounds what is compared, which takes the product of the lengths.
const longestWord = 40

// plain is a word in lower case without - _ and spaces.
func plain(word string) string {
	return strings.Map(func(c rune) rune {
		if c == '-' || c == '_' || c == ' ' {
			return -1
		}
		return c
	}, strings.ToLower(word))
}

// distance is the number of edits (insert, delete, replace, swap neighbours)
// between two words, or limit+1 when it is more than the limit. Words far
// apart in length are told at once, so a long key costs nothing.
func distance(a, b string, limit int) int {
	if len(a)-len(b) > limit || len(b)-len(a) > limit {
		return limit + 1
	}
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		for j := 1; j <= len(b); j++ {
			change := last[j-1]
			if a[i-1] != b[j-1] {
				change++
			}
			row[j] = min(change, last[j]+1, row[j-1]+1)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last, row = last, row, before
	}
	return min(last[len(b)], limit+1)
}
