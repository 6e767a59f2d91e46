package readtest

import "os"

// Often is how many times a test by chance is tried, or how long the text of a
// test of time is: n, and four times as much with MOCKTEST_THOROUGH set, which
// is for the machine that runs every test and not for who waits for one.
func Often(n int) int {
	if os.Getenv("MOCKTEST_THOROUGH") != "" {
		return 4 * n
	}
	return n
}
