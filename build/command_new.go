package build

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"mocktest/build/starter"
)

const nextSteps = `Wrote %[1]s, a quiz with one question of each type.

See it in the browser, edit the file and watch it change:
  %[4]s serve %[3]s
Have every mistake named, with its place and its cure:
  %[4]s check %[2]s
Make the files for your web host and the line to paste:
  %[4]s build --base-url https://your.site/mocktest/ %[2]s
`

// spelling is how this program was called: one that "go run ." compiled into
// the toolchain's folder has no name on the PATH.
func spelling(executable string) string {
	dir := filepath.ToSlash(filepath.Dir(executable))
	if strings.Contains(dir, "/go-build") && strings.HasSuffix(dir, "/exe") {
		return "go run ."
	}
	return "mocktest"
}

// quoted is a path as a shell takes it.
func quoted(path string) string {
	if strings.ContainsAny(path, " &();") {
		return `"` + path + `"`
	}
	return path
}

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
			// Without a path the name under which it is installed will do.
			executable, _ := os.Executable()
			fmt.Fprintf(cmd.OutOrStdout(), nextSteps, file, quoted(file), quoted(filepath.Dir(file)), spelling(executable))
			return nil
		},
	}
	cmd.Flags().BoolVar(&force, "force", false, "replace the file if it exists")
	return cmd
}
