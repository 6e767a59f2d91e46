package build

import (
	"fmt"
	"hash/fnv"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"mocktest/build/check"
	"mocktest/build/convert"
	"mocktest/build/convert/bank"
	"mocktest/build/convert/paper"
	"mocktest/build/media"
)

func newPaper() *cobra.Command {
	var o paperOptions
	cmd := &cobra.Command{
		Use:   "paper QUIZ",
		Short: "Make a question paper to print",
		Long: `Makes one HTML page of a quiz for print on A4, with places to write in: open it in
a browser and print it, or save it as PDF. Images become part of the page when
they lie in the folder of the quiz or below it. Any format that "mocktest convert"
reads will do; of a package with several tests -o names the folder for their pages.

--key adds the answers and explanations behind a page break. --shuffle orders
questions and choices by a word, which is printed as the version: the same word
makes the same paper always, so that A and B can be printed, with their keys.

No input is ever written over, and no other file without --force.`,
		Example: "  mocktest paper quiz.json -o paper.html\n  mocktest paper quiz.json --shuffle A --key -o version-a.html",
		Args:    asUsage(needOneQuiz),
		RunE:    func(cmd *cobra.Command, args []string) error { return o.run(cmd, args[0]) },
	}
	cmd.Flags().StringVarP(&o.out, "out", "o", "", "file to write to, or folder for several tests; without it the page is printed")
	cmd.Flags().StringVar(&o.from, "from", "", "format of the input, when it is not recognised; see mocktest convert --help")
	cmd.Flags().BoolVar(&o.force, "force", false, "replace files that exist")
	cmd.Flags().BoolVar(&o.key, "key", false, "add the answer key")
	cmd.Flags().StringVar(&o.shuffle, "shuffle", "", "shuffle by this word, such as A, and print it as the version")
	return cmd
}

type paperOptions struct {
	out, from, shuffle string
	key, force         bool
}

func (o paperOptions) run(cmd *cobra.Command, name string) error {
	data, err := readInput(name)
	if err != nil {
		return err
	}
	file, err := convert.Read(filepath.ToSlash(name), data, o.from)
	if err != nil {
		return err
	}
	if len(file.Losses) > 0 {
		convert.PrintReport(cmd.ErrOrStderr(), []convert.Done{convert.Begin(name, file)})
	}
	made := o.options(name)
	made.File = images(name, file.Media, cmd.ErrOrStderr())
	papers, err := convert.Papers(file, made)
	switch {
	case err != nil:
		return fmt.Errorf("%s: %w", name, err)
	case o.out == "":
		return o.print(cmd, name, papers)
	case len(papers) == 1 && o.namesFile():
		papers[0].Name = filepath.Base(o.out)
		return o.write(cmd, name, filepath.Dir(o.out), papers)
	case o.namesFile():
		return fmt.Errorf("%s holds %s, and -o %s names a file; name a folder", name, check.Count(len(papers), "test"), o.out)
	}
	return o.write(cmd, name, o.out, papers)
}

// namesFile reports that -o is a file, by its ending, and no folder.
func (o paperOptions) namesFile() bool {
	info, err := os.Stat(o.out)
	return filepath.Ext(o.out) != "" && (err != nil || !info.IsDir())
}

// print prints the one paper there is.
func (o paperOptions) print(cmd *cobra.Command, name string, papers []convert.Output) error {
	if len(papers) != 1 {
		return fmt.Errorf("%s holds %s, each a page of its own; name a folder with -o", name, check.Count(len(papers), "test"))
	}
	_, err := cmd.OutOrStdout().Write(papers[0].Data)
	return err
}

// write puts the pages into a folder, all of them or none.
func (o paperOptions) write(cmd *cobra.Command, input, dir string, papers []convert.Output) error {
	for _, page := range papers {
		if err := convert.Writable(filepath.Join(dir, page.Name), []string{input}, o.force); err != nil {
			return err
		}
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	for _, page := range papers {
		path := filepath.Join(dir, page.Name)
		if err := os.WriteFile(path, page.Data, 0o644); err != nil {
			return err
		}
		fmt.Fprintln(cmd.ErrOrStderr(), "Written:", path)
	}
	return nil
}

func (o paperOptions) options(name string) paper.Options {
	base := strings.TrimSuffix(filepath.Base(name), filepath.Ext(name))
	seed := fnv.New64a()
	io.WriteString(seed, o.shuffle)
	return paper.Options{Title: base, Version: o.shuffle, Shuffle: o.shuffle != "", Seed: seed.Sum64(), Key: o.key}
}

// images finds the images of what was read: in the package itself, or in the
// folder of the file. Each that is not found is told once.
func images(name string, packed []bank.Media, told io.Writer) func(string) (string, []byte) {
	known := map[string]bool{}
	return func(address string) (string, []byte) {
		path, err := media.Path(address)
		for _, m := range packed {
			if err == nil && m.Name == path && media.Type(path) != "" {
				return path, m.Data
			}
		}
		found, data, err := media.Read(filepath.Dir(name), address)
		if err != nil && !known[address] {
			known[address] = true
			fmt.Fprintf(told, "%s: the image %s %s; the page has its address only\n", name, address, err)
		}
		return found, data
	}
}
