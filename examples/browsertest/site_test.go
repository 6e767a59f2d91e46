package browsertest

import (
	"context"
	"net/http"
	"os"

	"mocktest/build/bundle"
	"mocktest/build/progress"
	"mocktest/build/serve"
	stillform "mocktest/widget/still"
)

// built is the widget as publishers get it, made once for all tests.
var built *bundle.Bundle

// newSite builds the widget and serves the examples with it, as "mocktest
// serve" does without live reload.
func newSite() (http.Handler, error) {
	var err error
	built, err = bundle.Build(context.Background(), bundle.Options{Progress: progress.To(os.Stderr)})
	if err != nil {
		return nil, err
	}
	return serve.New(serve.Options{Dir: "..", Bundle: built, Still: stillform.Writer{}})
}
