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
a browser and print it, or save it as PDF. Images become part of the page when
they are found from the folder of the quiz or from the one you are in. Any format
that "mocktest convert" reads will do.

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
		convert.PrintReport(cmd.ErrOrStderr(), []convert.Done{convert.Begin(name, file)})
	}
	var page bytes.Buffer
	made := o.options(name)
	missing := map[string]bool{}
	made.File = func(image string) ([]byte, bool) {
		data, ok := imageOf(name, file.Media, image)
		if !ok && !missing[image] {
			missing[image] = true
			fmt.Fprintf(cmd.ErrOrStderr(), "%s: the image %s is not in the folder of the quiz nor in this one; the page has its address only\n", name, image)
		}
		return data, ok
	}
	if err := paper.Write(&page, &file.Tests[0], made); err != nil {
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

func (o paperOptions) options(name string) paper.Options {
	base := strings.TrimSuffix(filepath.Base(name), filepath.Ext(name))
	seed := fnv.New64a()
	io.WriteString(seed, o.shuffle)
	return paper.Options{Title: base, Version: o.shuffle, Shuffle: o.shuffle != "", Seed: seed.Sum64(), Key: o.key}
}

// imageOf finds an image in the package that was read, or on disk. A quiz names
// its images as the page does that shows it, which may be another folder.
func imageOf(quiz string, media []bank.Media, image string) ([]byte, bool) {
	for _, m := range media {
		if m.Name == image {
			return m.Data, true
		}
	}
	if data, ok := inside(filepath.Dir(quiz), image); ok {
		return data, true
	}
	return inside(".", image)
}

// inside reads an image in a folder or below it; what leads out of there, by its
// name or by a link, is not read.
func inside(folder, image string) ([]byte, bool) {
	const most = 20 << 20 // bytes
	dir, err := os.OpenRoot(folder)
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
