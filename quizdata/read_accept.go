package quizdata

// accept reads the names of advice that is not wanted again. Which names there
// are is for those to know who give it.
func (r *reader) accept(v *value) []string {
	var out []string
	for _, item := range r.oneOrList(v) {
		if name := r.id(item); name != "" {
			out = append(out, name)
		}
	}
	return out
}
