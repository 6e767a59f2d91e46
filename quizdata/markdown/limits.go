package markdown

// withinLimits reports whether the text may be given to goldmark, parts of
// which take time growing with the square of a text.
func withinLimits(text string) bool { return len(text) <= 16<<10 }
