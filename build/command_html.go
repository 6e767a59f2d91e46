package build

import (
	"errors"
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"mocktest/build/bundle"
	"mocktest/build/check"
)

func newHTML(still bundle.Still) *cobra.Command {
	var base, quiz, answers string
	cmd := &cobra.Command{
		Use:   "html QUIZ",
		Short: "Print a quiz as HTML that needs no script",
		Long: `Prints a quiz as it stands inside <mock-test> before, without and instead of the
widget: headings, native controls, and each answer folded away below its
question. It can be read and answered with scripts off, in feeds and on paper.
"mocktest build" writes the same beside each quiz. Images are looked for in the
built folder; --quiz-url says where the quiz is if it is elsewhere.`,
		Example: "  mocktest html --base-url https://blog.example/mocktest/ quiz.json\n  mocktest html --answers none quiz.json > sheet.html",
		Args:    asUsage(needOneQuiz),
		RunE: func(cmd *cobra.Command, args []string) error {
			address, err := bundle.CheckBaseURL(base)
			if err != nil {
				return usageFor(cmd, err)
			}
			without, err := withoutAnswers(answers)
			if err != nil {
				return usageFor(cmd, err)
			}
			if info, err := os.Stat(args[0]); err == nil && info.IsDir() {
				return usageFor(cmd, fmt.Errorf("%s is a folder; name one quiz file", args[0]))
			}
			r, err := check.Read(args[0])
			if err != nil {
				return err
			}
			if len(r.Problems) > 0 {
				foreign(&r)
				r.Print(cmd.ErrOrStderr())
				fmt.Fprintln(cmd.ErrOrStderr(), "Nothing was printed. Mend the quiz and try again.")
				return exitError(exitFailed)
			}
			if still == nil {
				return errors.New("this program was put together without the part that writes HTML")
			}
			text, err := bundle.HTML(still, r, address, quiz, !without)
			if err != nil {
				return err
			}
			if address == "" {
				fmt.Fprintln(cmd.ErrOrStderr(), "The address of stylesheet and images is a placeholder: say where the built folder is with --base-url.")
			}
			check.Result{File: r.File, Source: r.Source, Hints: r.Images().Left}.PrintHints(cmd.ErrOrStderr())
			_, err = cmd.OutOrStdout().Write(text)
			return err
		},
	}
	cmd.Flags().StringVar(&base, "base-url", "", "address of the built folder on the web, where stylesheet and images are")
	cmd.Flags().StringVar(&quiz, "quiz-url", "", "address of the quiz file as the page names it, if it is not in the built folder")
	answersFlag(cmd, &answers)
	return cmd
}

func needOneQuiz(_ *cobra.Command, args []string) error {
	if len(args) != 1 {
		return errors.New("name one quiz file")
	}
	return nil
}

// What --answers may be.
const (
	answersFolded = "details"
	answersNone   = "none"
)

func answersFlag(cmd *cobra.Command, value *string) {
	cmd.Flags().StringVar(value, "answers", answersFolded,
		"answers in the HTML: \"details\" folds each away below its question, \"none\" leaves them out")
}

func withoutAnswers(value string) (bool, error) {
	switch value {
	case answersFolded, answersNone:
		return value == answersNone, nil
	}
	return false, fmt.Errorf("--answers is %q; write details or none", value)
}
