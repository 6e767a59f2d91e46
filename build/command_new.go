package build

import (
	"fmt"
	"path/filepath"

	"github.com/spf13/cobra"

	"mocktest/build/starter"
)

const nextSteps = `Wrote %[1]s, a quiz with one question of each type.

See it in the browser, edit the file and watch it change:
  mocktest serve %[2]s
Have every mistake named, with its place and its cure:
  mocktest check %[1]s
Make the files for your web host and the line to paste:
  mocktest build %[1]s
`

func newStarter() *cobra.Command {
	var force bool
	cmd := &cobra.Command{
		Use:   "new [FILE]",
		Short: "Write a starter quiz that explains itself",
		Long: `Writes a quiz with one question of each type, "quiz.json" unless another name is
given. The texts in it say what the fields around them are for.`,
		Args: asUsage(cobra.MaximumNArgs(1)),
		RunE: func(cmd *cobra.Command, args []string) error {
			file := "quiz.json"
			if len(args) == 1 {
				file = args[0]
			}
			if err := starter.Write(file, force); err != nil {
				return err
			}
			fmt.Fprintf(cmd.OutOrStdout(), nextSteps, file, filepath.Dir(file))
			return nil
		},
	}
	cmd.Flags().BoolVar(&force, "force", false, "replace the file if it exists")
	return cmd
}
