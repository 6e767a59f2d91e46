// Package shuffle orders choices for formats that keep the right one first or in
// a place of its own, where the order of the source would give the key away.
package shuffle

import (
	"hash/fnv"
	"math/rand/v2"
	"slices"
	"strings"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/pin"
)

// Choices brings choices into an order that is the same for the same question
// always. What speaks of all others goes last.
func Choices(prompt string, choices []bank.Choice) {
	slices.SortStableFunc(choices, func(a, b bank.Choice) int { return strings.Compare(a.Text, b.Text) })
	sum := fnv.New64a()
	sum.Write([]byte(prompt))
	for _, c := range choices {
		sum.Write([]byte("\x00" + c.Text))
	}
	random := rand.New(rand.NewPCG(sum.Sum64(), uint64(len(choices))))
	random.Shuffle(len(choices), func(i, j int) { choices[i], choices[j] = choices[j], choices[i] })
	slices.SortStableFunc(choices, func(a, b bank.Choice) int {
		switch last, other := pin.Last(a.Text), pin.Last(b.Text); {
		case last == other:
			return 0
		case last:
			return 1
		}
		return -1
	})
}
