package build

import (
	"errors"
	"fmt"
	"net/http"
	"strings"

	"github.com/spf13/cobra"

	"mocktest/build/check"
	"mocktest/build/looks"
)

func newCheck() *cobra.Command {
	var asJSON, links bool
	var accent string
	cmd := &cobra.Command{
		Use:   "check FILE…",
		Short: "Name every mistake in quiz files, its place and its cure",
		Long: `Reads quiz files as strictly as the widget does and tells all their problems at
once: the place, what is wrong, and what to write instead. A hint is advice: what
may not be meant, gives answers away or is unfair, and why it matters. With hints
alone all is well, and "accept" in the quiz takes one away.

Pages and stylesheets (.html, .css) are read for the colours that they give to
tests: a hint tells which text or outline would be hard to see on its ground, in
a light or a dark test, by WCAG 2.2. Stylesheets that a page links and that lie
beside it are read along. Tags of a page that would show no test, or hide what
follows, are problems. --accent asks for the colours of one accent.

A FILE is a file, a pattern such as "quizzes/*.json", or a folder, which stands
for every .json file in it. The exit code is 0 when all is well, 1 when there
are problems, 2 when a file cannot be read.`,
		Example: "  mocktest check quiz.json\n  mocktest check --json quizzes\n  mocktest check article.html style.css\n  mocktest check --accent '#b3261e'",
		Args: asUsage(func(cmd *cobra.Command, args []string) error {
			if cmd.Flags().Changed("accent") {
				return nil
			}
			return needFiles(cmd, args)
		}),
		RunE: func(cmd *cobra.Command, args []string) error {
			results, misses := check.All(args)
			if cmd.Flags().Changed("accent") {
				source, ok := looks.Accent(accent)
				if !ok {
					return usageFor(cmd, fmt.Errorf("--accent is %q; write %s", accent, accentCure(accent)))
				}
				results = append(results, check.Look("accent.css", []byte(source)))
			}
			for i := range results {
				foreign(&results[i])
				if links {
					results[i].Links(cmd.Context(), http.DefaultClient)
				}
			}
			if asJSON {
				if err := check.PrintJSON(cmd.OutOrStdout(), results, misses); err != nil {
					return err
				}
			} else if len(results) > 0 {
				printChecks(cmd, results)
			}
			if len(misses) > 0 {
				fmt.Fprintln(cmd.ErrOrStderr(), misses)
				return exitError(exitBadCall)
			}
			for _, r := range results {
				if len(r.Problems) > 0 {
					return exitError(exitFailed)
				}
			}
			return nil
		},
	}
	cmd.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		if strings.HasSuffix(err.Error(), "--accent") {
			// What begins with # is a comment to a shell.
			err = fmt.Errorf("%w; write the colour in quotes, --accent '#b3261e'", err)
		}
		return usageFor(cmd, err)
	})
	cmd.Flags().StringVar(&accent, "accent", "", "a colour to judge as the accent of a light and a dark test")
	cmd.Flags().BoolVar(&links, "links", false, "ask every address of the web that texts lead to")
	cmd.Flags().BoolVar(&asJSON, "json", false, "print problems and hints as JSON, for editors")
	return cmd
}

// accentCure is what may be meant by a colour that is none.
func accentCure(accent string) string {
	if _, ok := looks.Accent("#" + accent); ok {
		return "'#" + accent + "'"
	}
	return "a colour such as '#b3261e' or teal"
}

func printChecks(cmd *cobra.Command, results []check.Result) {
	for _, r := range results {
		r.Print(cmd.OutOrStdout())
		r.PrintSummary(cmd.OutOrStdout())
		r.PrintHints(cmd.OutOrStdout())
	}
	check.PrintTotal(cmd.OutOrStdout(), results)
}

func needFiles(_ *cobra.Command, args []string) error {
	if len(args) == 0 {
		return errors.New("no quiz was named; name a file, a pattern or a folder")
	}
	return nil
}
