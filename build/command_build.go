package build

import (
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"mocktest/build/bundle"
	"mocktest/build/check"
	"mocktest/build/progress"
)

func newBuild(still bundle.Still) *cobra.Command {
	o := bundle.Options{Still: still}
	var out, answers string
	var compress bool
	cmd := &cobra.Command{
		Use:   "build [QUIZ…]",
		Short: "Make the files for your web host",
		Long: `Compiles the widget and writes everything a web host needs into one folder:
the loader script, the engine, the page for iframes, the quizzes (checked first),
each as HTML that needs no script too, a manifest with sizes and integrity hashes,
and the snippets to paste. Build into the same folder again and the articles
follow; what earlier articles pinned stays. No quiz is ever replaced by what was
built of it.

Images that lie beside a quiz or in folders there are copied along; what a quiz
shows besides them is named at the end.

A QUIZ is a file, a pattern such as "quizzes/*.json", or a folder. Without any,
the widget alone is built.`,
		Example: "  mocktest build quiz.json\n  mocktest build -o public/mocktest --base-url https://blog.example/mocktest/ quizzes",
		RunE: func(cmd *cobra.Command, args []string) error {
			if _, err := bundle.CheckBaseURL(o.BaseURL); err != nil {
				return usageFor(cmd, err)
			}
			var err error
			if o.NoAnswers, err = withoutAnswers(answers); err != nil {
				return usageFor(cmd, err)
			}
			files, err := check.Gather(args)
			if err != nil {
				return err
			}
			if err := bundle.CheckFolder(out, files); err != nil {
				return err
			}
			o.Quizzes = files
			o.Progress = progress.To(cmd.ErrOrStderr())
			if compress {
				o.Compression, o.Earlier = bundle.BestCompression, out
			}
			b, err := bundle.Build(cmd.Context(), o)
			var broken bundle.QuizErrors
			if errors.As(err, &broken) {
				return refuse(cmd.ErrOrStderr(), broken)
			}
			if err != nil {
				return err
			}
			older, err := b.Write(out)
			if err != nil {
				return err
			}
			report(cmd.OutOrStdout(), b, out, older)
			for _, quiz := range b.Images {
				quiz.PrintHints(cmd.ErrOrStderr())
			}
			return nil
		},
	}
	cmd.Flags().StringVarP(&out, "out", "o", "dist", "folder to write into")
	cmd.Flags().StringVar(&o.BaseURL, "base-url", "", "address the folder will have on the web, for the snippets and the HTML")
	answersFlag(cmd, &answers)
	cmd.Flags().BoolVar(&compress, "compress", true, "make .gz and .br files, which takes about half a minute when the engine is new")
	cmd.Flags().StringVar(&o.Source, "source", "", "the mocktest checkout, when this folder is not in it")
	return cmd
}

// refuse prints the problems that kept the quizzes from being built.
func refuse(w io.Writer, broken bundle.QuizErrors) error {
	n := 0
	for _, r := range broken {
		foreign(&r)
		n += len(r.Problems)
		r.Print(w)
	}
	fmt.Fprintf(w, "Nothing was built: %s. Mend the quizzes and build again.\n", check.Count(n, "problem"))
	return exitError(exitFailed)
}

// report lists the files and what to do with them.
func report(w io.Writer, b *bundle.Bundle, dir string, older []string) {
	fmt.Fprintf(w, "mocktest %s in %s\n\n", b.Version, filepath.ToSlash(dir))
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(table, "bytes\tgzip\tbrotli\t  file")
	for _, f := range b.Files {
		fmt.Fprintf(table, "%d\t%s\t%s\t  %s\n", len(f.Data), size(f.Gzip), size(f.Brotli), f.Name)
	}
	table.Flush()
	if len(older) > 0 {
		fmt.Fprintf(w, "\nKept of earlier builds, for pages that still ask for it: %s.\n", strings.Join(older, ", "))
	}
	if len(b.Elsewhere) > 0 {
		fmt.Fprintf(w, "\nImages that are fetched from where they are, and were not copied: %s.\n", strings.Join(b.Elsewhere, ", "))
	}
	fmt.Fprintf(w, "\nNext: put the folder on your web host and paste a line from %s.\n",
		filepath.ToSlash(filepath.Join(dir, bundle.SnippetText)))
}

// size is the size of a compressed form, or a dash where there is none.
func size(data []byte) string {
	if data == nil {
		return "-"
	}
	return fmt.Sprint(len(data))
}
