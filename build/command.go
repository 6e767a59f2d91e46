// Package build is the mocktest command: what publishers run to preview,
// check, build and begin a mock test.
//
// Each file holds one command and stays thin: the work is done by the packages
// below (bundle, serve, check, starter), which tests and other programs can
// call. Nothing here knows how the widget works.
package build

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"strings"
	"syscall"

	"github.com/spf13/cobra"

	"mocktest/build/bundle"
)

// The exit codes.
const (
	exitOK      = 0
	exitFailed  = 1 // the work was done and found fault, or could not be done
	exitBadCall = 2 // the command line made no sense
)

// exitError carries an exit code through cobra. Its message has been printed.
type exitError int

func (e exitError) Error() string { return fmt.Sprintf("exit code %d", int(e)) }

// Main runs the command line and returns the exit code. An interrupt ends the
// running command in good order. How a quiz is written as HTML is the widget's
// affair: still knows.
func Main(args []string, stdout, stderr io.Writer, still bundle.Still) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	return run(ctx, args, stdout, stderr, still)
}

func run(ctx context.Context, args []string, stdout, stderr io.Writer, still bundle.Still) int {
	root := newRoot(still)
	root.SetArgs(args)
	root.SetOut(stdout)
	root.SetErr(stderr)
	err := root.ExecuteContext(ctx)
	var code exitError
	switch {
	case err == nil:
		return exitOK
	case errors.As(err, &code):
		return int(code)
	case ctx.Err() != nil:
		fmt.Fprintln(stderr, "mocktest: interrupted")
		return exitFailed
	}
	fmt.Fprintln(stderr, "mocktest: "+err.Error())
	var usage usageError
	if errors.As(err, &usage) {
		return exitBadCall
	}
	return exitFailed
}

const rootHelp = `mocktest makes mock tests that any web page embeds with one script tag.

A first test:
  mocktest new quiz.json      writes a quiz that explains itself
  mocktest serve .            shows it in the browser and follows your edits
  mocktest check quiz.json    names every mistake, its place and its cure
  mocktest build quiz.json    makes the files for your web host and the line to paste
  mocktest html quiz.json     prints it as HTML that needs no script
  mocktest convert exam.gift  turns question files of other programs into quizzes
  mocktest paper quiz.json    makes a page to print, with the answers behind it`

func newRoot(still bundle.Still) *cobra.Command {
	root := &cobra.Command{
		Use:                        "mocktest",
		Short:                      "Mock tests for any web page",
		Long:                       rootHelp,
		Version:                    version(),
		SuggestionsMinimumDistance: 2,
		SilenceErrors:              true,
		SilenceUsage:               true,
		Args:                       asUsage(noSuchCommand),
		RunE:                       func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	root.SetVersionTemplate("mocktest {{.Version}}\n")
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error { return usageFor(cmd, err) })
	root.CompletionOptions.HiddenDefaultCmd = true
	root.AddCommand(newServe(still), newCheck(), newBuild(still), newHTML(still), newConvert(), newPaper(), newStarter())
	return root
}

// usageError is a command line that makes no sense.
type usageError struct{ error }

func usageFor(cmd *cobra.Command, err error) error {
	return usageError{fmt.Errorf("%w\nTry %q.", err, cmd.CommandPath()+" --help")}
}

// asUsage marks the errors of an argument check as usage errors.
func asUsage(check cobra.PositionalArgs) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if err := check(cmd, args); err != nil {
			return usageFor(cmd, err)
		}
		return nil
	}
}

// noSuchCommand refuses a word that is no command, with the nearest that is.
func noSuchCommand(root *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	text := fmt.Sprintf("there is no command %q", args[0])
	if near := root.SuggestionsFor(args[0]); len(near) > 0 {
		text += "; did you mean " + strings.Join(near, " or ") + "?"
	}
	return errors.New(text)
}

// version is the widget's version and, where Go knows it, the commit this
// command was compiled from.
func version() string {
	text := bundle.Version
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return text
	}
	settings := map[string]string{}
	for _, s := range info.Settings {
		settings[s.Key] = s.Value
	}
	if commit := settings["vcs.revision"]; len(commit) >= 12 {
		text += " (commit " + commit[:12]
		if settings["vcs.modified"] == "true" {
			text += ", changed"
		}
		text += ")"
	}
	return text + " " + info.GoVersion
}
