package build

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"time"

	"github.com/spf13/cobra"

	"mocktest/build/bundle"
	"mocktest/build/progress"
	"mocktest/build/serve"
)

// defaultAddr is where serve listens when nothing else is said: this machine
// only.
const defaultAddr = "127.0.0.1:8080"

func newServe(still bundle.Still) *cobra.Command {
	var addr, sourceDir string
	cmd := &cobra.Command{
		Use:   "serve [DIR]",
		Short: "Show a folder in the browser and follow your edits",
		Long: `Builds the widget and serves a folder, "examples" unless another is named, with
the widget at /mocktest/. A page of the folder uses it like this:

  <script async src="/mocktest/mocktest.js" data-quiz="quiz.json"></script>

A folder without index.html is listed, and its quizzes can be opened from there.
Open pages reload when a file changes, and show what is wrong with a quiz.`,
		Example: "  mocktest serve\n  mocktest serve --addr 127.0.0.1:9000 .",
		Args:    asUsage(cobra.MaximumNArgs(1)),
		RunE: func(cmd *cobra.Command, args []string) error {
			dir := "examples"
			if len(args) == 1 {
				dir = args[0]
			} else if _, err := os.Stat(dir); err != nil {
				return usageFor(cmd, errors.New(`no folder was named, and there is no folder "examples" here; `+
					`write "mocktest serve ." to show this one`))
			}
			return serveFolder(cmd, still, dir, addr, sourceDir)
		},
	}
	cmd.Flags().StringVar(&addr, "addr", defaultAddr, "address to listen at; the next free port is used when it is taken")
	cmd.Flags().StringVar(&sourceDir, "source", "", "the mocktest checkout, when this folder is not in it")
	return cmd
}

func serveFolder(cmd *cobra.Command, still bundle.Still, dir, addr, sourceDir string) error {
	ctx, stop := context.WithCancel(cmd.Context())
	defer stop()
	log := progress.To(cmd.ErrOrStderr())
	server, err := serve.New(serve.Options{Dir: dir, Still: still, Live: true})
	if err != nil {
		return err
	}
	defer server.Close()
	source, err := bundle.FindSource(ctx, sourceDir)
	if err != nil {
		return err
	}
	rebuild := func(ctx context.Context) (*bundle.Bundle, error) {
		return bundle.Build(ctx, bundle.Options{Source: source, Compression: bundle.FastCompression, Progress: log})
	}
	first, err := rebuild(ctx)
	if err != nil {
		return err
	}
	server.SetBundle(first)
	listener, taken, err := serve.Listen(addr)
	if err != nil {
		return err
	}
	go func() {
		if err := server.Watch(ctx, source, rebuild, log); err != nil {
			log.Say("pages are not reloaded: %v", err)
		}
	}()
	if taken {
		log.Say("%s is taken by another program, so the next free port is used", addr)
	}
	fmt.Fprintf(cmd.OutOrStdout(), "Serving %s at %s (Ctrl-C ends it)\n", dir, serve.URL(listener))
	return listen(ctx, listener, server)
}

// listen answers requests until ctx ends, then lets the open ones finish.
func listen(ctx context.Context, listener net.Listener, handler *serve.Server) error {
	server := &http.Server{Handler: handler, ReadHeaderTimeout: 10 * time.Second}
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(listener) }()
	select {
	case err := <-ended:
		return err
	case <-ctx.Done():
	}
	// Event streams end with the handler, other answers within moments.
	_ = handler.Close()
	patience, cancel := context.WithTimeout(context.Background(), 3*time.Second)
	defer cancel()
	if err := server.Shutdown(patience); err != nil && !errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	return nil
}
