package quizdata

import "strings"

// learn reads the links from topics to where they are taught.
func (r *reader) learn(v *value) map[string]string {
	if !r.is(v, objectKind, `write {"topic": "#heading"}`) {
		return nil
	}
	r.checkTwice(v)
	links := make(map[string]string, len(v.items))
	for _, m := range v.items {
		url := r.line(m)
		if url != "" && !validLink(url) {
			r.wrong(m, quoted(url)+" is not a link that is safe to follow", `write "#heading", a relative address or one with https://`)
			continue
		}
		links[m.key] = url
	}
	return links
}

// checkLearn tells of links whose topic no question has, such as misspelt ones.
func (r *reader) checkLearn(q *Quiz, v *value) {
	if v == nil || v.kind != objectKind {
		return
	}
	var topics []string
	used := map[string]bool{}
	for _, question := range q.Questions() {
		for _, t := range question.Topics {
			if !used[t] {
				used[t] = true
				topics = append(topics, t)
			}
		}
	}
	for _, m := range v.items {
		if used[m.key] {
			continue
		}
		cure := "remove the link, or give the topic to a question"
		if near := nearest(m.key, topics); near != "" {
			cure = `write "` + near + `"`
		}
		r.wrongKey(m, "no question has the topic "+quoted(m.key), cure)
	}
}

// validLink reports whether a link is http, https or has no scheme, and leads
// to no other host without saying so, as //host and \\host do. Characters that
// browsers drop before they look at the scheme are refused.
func validLink(url string) bool {
	for _, c := range url {
		if c <= ' ' || c == 0x7f || c == '\\' {
			return false
		}
	}
	if strings.HasPrefix(url, "//") {
		return false
	}
	head := url
	if end := strings.IndexAny(url, "/?#"); end >= 0 {
		head = url[:end]
	}
	scheme, _, has := strings.Cut(head, ":")
	scheme = strings.ToLower(scheme)
	return !has || (scheme == "http" || scheme == "https") && strings.HasPrefix(url[len(scheme):], "://")
}
