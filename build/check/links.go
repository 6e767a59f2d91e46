package check

import (
	"context"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"mocktest/quizdata"
	"mocktest/quizdata/markdown"
)

// linkPatience is how long one address may take to answer.
const linkPatience = 15 * time.Second

// atOnce is how many addresses are asked at a time.
const atOnce = 8

// Links asks every address of the web that the texts lead to or show an image
// of, and adds a hint for each that does not answer well. The only part of a
// check that needs the network, it is done when asked for.
func (r *Result) Links(ctx context.Context, client *http.Client) {
	if r.Quiz == nil {
		return
	}
	at := map[string]quizdata.Text{}
	var addresses []string
	for _, text := range r.texts {
		for _, address := range addressesIn(markdown.Dialect{Math: r.Quiz.Math}.Parse(text.Source)) {
			if _, known := at[address]; !known {
				at[address] = text
				addresses = append(addresses, address)
			}
		}
	}
	told := make([]string, len(addresses))
	var wait sync.WaitGroup
	turn := make(chan bool, atOnce)
	for i, address := range addresses {
		wait.Go(func() {
			turn <- true
			told[i] = ask(ctx, client, address)
			<-turn
		})
	}
	wait.Wait()
	for i, why := range told {
		if why != "" {
			where := at[addresses[i]]
			r.Hints = append(r.Hints, where.Problem(max(0, strings.Index(where.Source, addresses[i])), len(addresses[i]),
				addresses[i]+" "+why, "mend the address, or take the link out"))
		}
	}
}

// addressesIn are those with http or https, in order.
func addressesIn(nodes []markdown.Node) []string {
	var found []string
	for _, n := range nodes {
		if (strings.HasPrefix(n.URL, "https://") || strings.HasPrefix(n.URL, "http://")) && !slices.Contains(found, n.URL) {
			found = append(found, n.URL)
		}
		found = append(found, addressesIn(n.Children)...)
	}
	return found
}

// ask says what is wrong with an address, or nothing. Some servers refuse HEAD.
func ask(ctx context.Context, client *http.Client, address string) string {
	ctx, cancel := context.WithTimeout(ctx, linkPatience)
	defer cancel()
	status := 0
	for _, method := range []string{http.MethodHead, http.MethodGet} {
		request, err := http.NewRequestWithContext(ctx, method, address, nil)
		if err != nil {
			return "is no address"
		}
		response, err := client.Do(request)
		if err != nil {
			return "does not answer: " + reasonOf(err)
		}
		response.Body.Close()
		if status = response.StatusCode; status < 400 {
			return ""
		}
	}
	return "answers with status " + strconv.Itoa(status)
}

// reasonOf is the innermost cause, without the address, which is told already.
func reasonOf(err error) string {
	text := err.Error()
	if i := strings.LastIndex(text, ": "); i >= 0 {
		text = text[i+2:]
	}
	return text
}
