package qti2

import (
	"fmt"
	"hash/fnv"
	"net/url"
	"slices"
)

// isIdentifier reports whether QTI takes a name as an identifier; only those of
// ASCII count.
func isIdentifier(s string) bool {
	for i, r := range s {
		letter := r == '_' || 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z'
		if !letter && (i == 0 || r != '-' && r != '.' && (r < '0' || r > '9')) {
			return false
		}
	}
	return s != ""
}

// identifiers are the names given, if all are fit and none occurs twice, else
// new ones.
func identifiers(prefix string, given []string) []string {
	taken := map[string]bool{}
	fit := true
	for _, id := range given {
		fit = fit && isIdentifier(id) && !taken[id]
		taken[id] = true
	}
	if fit {
		return given
	}
	ids := make([]string, len(given))
	for i := range ids {
		ids[i] = fmt.Sprintf("%s%d", prefix, i+1)
	}
	return ids
}

// scattered is an order in which texts can be printed without giving away the
// right one: always the same, that of their hash. Where this happens to be the
// order given, the first goes last.
func scattered(texts []string) []int {
	order := make([]int, len(texts))
	hash := make([]uint64, len(texts))
	for i, s := range texts {
		h := fnv.New64a()
		_, _ = h.Write([]byte(s)) // a hash never fails
		order[i], hash[i] = i, h.Sum64()
	}
	slices.SortStableFunc(order, func(a, b int) int {
		switch {
		case hash[a] < hash[b]:
			return -1
		case hash[a] > hash[b]:
			return 1
		}
		return 0
	})
	if slices.IsSorted(order) && len(order) > 1 {
		order = append(order[1:], order[0])
	}
	return order
}

// href is a name of a file as an address.
func href(file string) string { return (&url.URL{Path: file}).EscapedPath() }
