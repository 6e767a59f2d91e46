package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/signal"
	"regexp"
	"time"

	"mocktest/build/progress"
)

// options are what the command line asks for.
type options struct {
	n    int
	only *regexp.Regexp
	// limit is what the measuring may take, without building.
	limit time.Duration
	out   string
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	o, err := readOptions(os.Args[1:])
	if errors.Is(err, flag.ErrHelp) {
		return
	}
	if err == nil {
		err = run(ctx, o)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "benchmark:", err)
		os.Exit(1)
	}
}

func readOptions(args []string) (options, error) {
	flags := flag.NewFlagSet("benchmark", flag.ContinueOnError)
	n := flags.Int("n", 5, "how many times each page is visited under each condition")
	only := flags.String("only", "", "measure only what this expression finds in \"condition / page\", such as 'warm.* / raw' or 'clicks'")
	limit := flags.Duration("limit", 10*time.Minute, "begin no further round of visits that would end later than this")
	out := flags.String("o", "", "also write the report as Markdown to this file")
	if err := flags.Parse(args); err != nil {
		return options{}, err
	}
	if flags.NArg() > 0 {
		return options{}, fmt.Errorf("there is nothing to do with %q; see -h", flags.Arg(0))
	}
	if *n < 1 {
		return options{}, fmt.Errorf("-n is %d; at least 1 visit is needed", *n)
	}
	matcher, err := regexp.Compile(*only)
	if err != nil {
		return options{}, fmt.Errorf("-only is no regular expression: %w", err)
	}
	return options{*n, matcher, *limit, *out}, nil
}

// run builds, serves, measures and prints.
func run(ctx context.Context, o options) error {
	log := progress.To(os.Stderr)
	p, err := newPacker()
	if err != nil {
		return err
	}
	b, stop, err := setUp(ctx, o, p, log)
	if err != nil {
		return err
	}
	defer stop()
	r, err := b.measure()
	if err != nil {
		return err
	}
	fmt.Print(r.text())
	if o.out == "" {
		return nil
	}
	return os.WriteFile(o.out, []byte(r.markdown()), 0o644)
}

// setUp makes pages, server and browser. The returned function ends them.
func setUp(ctx context.Context, o options, p packer, log *progress.Log) (*bench, func(), error) {
	w, err := buildWidget(ctx, log)
	if err != nil {
		return nil, nil, err
	}
	all := kinds(w)
	packing := log.Step("compressing what is new")
	handler := newSite(w, all, p)
	packing()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, nil, fmt.Errorf("no port to serve the pages at: %w", err)
	}
	server := &http.Server{Handler: handler}
	go server.Serve(listener) // ends with an error when it is closed
	browser, stop, err := launch(ctx)
	if err != nil {
		server.Close()
		return nil, nil, err
	}
	b := &bench{browser: browser, home: "http://" + listener.Addr().String(), n: o.n, only: o.only, limit: o.limit, log: log, all: all}
	for _, k := range all {
		if k.absent == "" {
			b.pages = append(b.pages, k)
		}
	}
	return b, func() { stop(); server.Close() }, nil
}
