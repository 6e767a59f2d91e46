package build

import (
	"bytes"
	"fmt"
	"hash/fnv"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"mocktest/build/convert"
	"mocktest/build/convert/bank"
	"mocktest/build/convert/paper"
)

func newPaper() *cobra.Command {
	var o paperOptions
	cmd := &cobra.Command{
		Use:   "paper QUIZ",
		Short: "Make a question paper to print",
		Long: `Makes one HTML page of a quiz for print on A4, with places to write in: open it in
a browser and print it, or save it as PDF. Images beside the quiz become part of
the page. Any format that "mocktest convert" reads will do.

--key adds the answers and explanations behind a page break. --shuffle orders
questions and choices by a word, which is printed as the version: the same word
makes the same paper always, so that A and B can be printed, with their keys.`,
		Example: "  mocktest paper quiz.json -o paper.html\n  mocktest paper quiz.json --shuffle A --key -o version-a.html",
		Args:    asUsage(needOneQuiz),
		RunE:    func(cmd *cobra.Command, args []string) error { return o.run(cmd, args[0]) },
	}
	cmd.Flags().StringVarP(&o.out, "out", "o", "", "file to write to; without it the page is printed")
	cmd.Flags().BoolVar(&o.key, "key", false, "add the answer key")
	cmd.Flags().StringVar(&o.shuffle, "shuffle", "", "shuffle by this word, such as A, and print it as the version")
	return cmd
}

type paperOptions struct {
	out, shuffle string
	key          bool
}

func (o paperOptions) run(cmd *cobra.Command, name string) error {
	data, err := readInput(name)
	if err != nil {
		return err
	}
	file, err := convert.Read(filepath.ToSlash(name), data, "")
	if err != nil {
		return err
	}
	if len(file.Tests) != 1 {
		return fmt.Errorf("%s holds %d tests, and a paper is of one; part them with: mocktest convert %s -o FOLDER", name, len(file.Tests), quoted(name))
	}
	if len(file.Losses) > 0 {
		convert.PrintReport(cmd.ErrOrStderr(), []convert.Done{{Input: name, Format: file.Format, Questions: len(file.Questions()), Losses: file.Losses}})
	}
	var page bytes.Buffer
	if err := paper.Write(&page, &file.Tests[0], o.options(name, file.Media)); err != nil {
		return err
	}
	if o.out == "" {
		_, err = cmd.OutOrStdout().Write(page.Bytes())
		return err
	}
	if err := os.MkdirAll(filepath.Dir(o.out), 0o755); err != nil {
		return err
	}
	return os.WriteFile(o.out, page.Bytes(), 0o644)
}

func (o paperOptions) options(name string, media []bank.Media) paper.Options {
	base := strings.TrimSuffix(filepath.Base(name), filepath.Ext(name))
	made := paper.Options{Title: base, Version: o.shuffle, Shuffle: o.shuffle != "", Key: o.key}
	seed := fnv.New64a()
	io.WriteString(seed, o.shuffle)
	made.Seed = seed.Sum64()
	made.File = func(image string) ([]byte, bool) {
		for _, m := range media {
			if m.Name == image {
				return m.Data, true
			}
		}
		return besides(name, image)
	}
	return made
}

// besides reads an image in the folder of a quiz or below it; what leads out of
// there, by its name or by a link, is not read.
func besides(quiz, image string) ([]byte, bool) {
	const most = 20 << 20 // bytes
	dir, err := os.OpenRoot(filepath.Dir(quiz))
	if err != nil {
		return nil, false
	}
	defer dir.Close()
	f, err := dir.Open(filepath.FromSlash(image))
	if err != nil {
		return nil, false
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, most+1))
	return data, err == nil && len(data) <= most
}
