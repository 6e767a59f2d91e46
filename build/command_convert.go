package build

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"mocktest/build/convert"
)

func newConvert() *cobra.Command {
	var o convertOptions
	cmd := &cobra.Command{
		Use:   "convert FILE…",
		Short: "Turn question files of other programs into quizzes, and back",
		Long: `Reads question files of other programs and writes quiz files, or reads any of them
and writes another format. The format is recognised by what is in the file.

` + formatList() + `

What cannot be carried over is told, question by question, on standard error: it
is dropped, asked without marks, or changed. Nothing is left out in silence.

One test goes to the file of -o, several to the folder of -o, with their images
beside them. Without -o one test is printed. The exit code is 0 also when
something was lost, unless --strict is given; 1 when something could not be
converted; 2 when a file cannot be read.`,
		Example: "  mocktest convert exam.gift -o exam.json\n  mocktest convert course.imscc -o quizzes\n  mocktest convert quiz.json --to moodle -o quiz.xml",
		Args:    asUsage(needInputs),
		RunE:    func(cmd *cobra.Command, args []string) error { return o.run(cmd, args) },
	}
	cmd.Flags().StringVarP(&o.out, "out", "o", "", "file or folder to write to")
	cmd.Flags().StringVar(&o.from, "from", "", "format of the input, when it is not recognised")
	cmd.Flags().StringVar(&o.to, "to", "quiz", "format to write")
	cmd.Flags().BoolVar(&o.json, "json", false, "report as JSON on standard error, with the paths of the files written")
	cmd.Flags().BoolVar(&o.force, "force", false, "replace files that exist")
	cmd.Flags().BoolVar(&o.strict, "strict", false, "fail when anything was lost")
	return cmd
}

type convertOptions struct {
	out, from, to string
	json, strict  bool
	force         bool
}

func formatList() string {
	var b strings.Builder
	b.WriteString("Formats to read (--from):\n")
	for _, f := range convert.Formats {
		fmt.Fprintf(&b, "  %-10s %s\n", f.Name, f.Says)
	}
	b.WriteString("\nFormats to write (--to):\n")
	for _, w := range convert.Writers {
		fmt.Fprintf(&b, "  %-10s %s\n", w.Name, w.Says)
	}
	return strings.TrimRight(b.String(), "\n")
}

func needInputs(_ *cobra.Command, args []string) error {
	if len(args) == 0 {
		return errors.New("no file was named")
	}
	return nil
}

func (o convertOptions) run(cmd *cobra.Command, args []string) error {
	to, err := convert.WriterOf(o.to)
	if err != nil {
		return usageFor(cmd, err)
	}
	var all []convert.Done
	var failed []error
	for _, name := range args {
		done, err := o.one(name, to)
		if err != nil {
			failed = append(failed, err)
			continue
		}
		all = append(all, done)
	}
	if !o.json {
		printFailed(cmd.ErrOrStderr(), failed)
		convert.PrintReport(cmd.ErrOrStderr(), all)
	}
	var unwritten error
	if len(all) > 0 {
		unwritten = o.write(cmd, args, all)
	}
	switch {
	case o.json:
		if err := o.reportJSON(cmd, all, failed, unwritten); err != nil {
			return err
		}
	case unwritten != nil:
		return unwritten
	}
	switch {
	case len(failed) > 0:
		return exitError(exitBadCall)
	case o.strict && convert.Lost(all):
		return exitError(exitFailed)
	}
	return nil
}

func (o convertOptions) one(name string, to convert.Writer) (convert.Done, error) {
	data, err := readInput(name)
	if err != nil {
		return convert.Done{}, err
	}
	file, err := convert.Read(filepath.ToSlash(name), data, o.from)
	if err != nil {
		return convert.Done{}, err
	}
	convert.Attach(file, filepath.Dir(name))
	return convert.Convert(filepath.ToSlash(name), file, to)
}

// readInput reads a file, but never more than a conversion would take. An
// unpacked package is packed again.
func readInput(name string) ([]byte, error) {
	if info, err := os.Stat(name); err == nil && info.IsDir() {
		return packed(name)
	}
	f, err := os.Open(name)
	if errors.Is(err, os.ErrNotExist) {
		return nil, fmt.Errorf("%s: no such file or folder", name)
	}
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, convert.MaxBytes+1))
}

// packed is a folder as the package it was unpacked from.
func packed(dir string) ([]byte, error) {
	known := false
	for _, sign := range []string{"imsmanifest.xml", "h5p.json"} {
		_, err := os.Stat(filepath.Join(dir, sign))
		known = known || err == nil
	}
	if !known {
		return nil, fmt.Errorf("%s: a folder, and no unpacked package: it has no imsmanifest.xml and no h5p.json; name its files", dir)
	}
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	if err := errors.Join(w.AddFS(os.DirFS(dir)), w.Close()); err != nil {
		return nil, fmt.Errorf("%s: %w", dir, err)
	}
	return out.Bytes(), nil
}

func printFailed(w io.Writer, failed []error) {
	for _, err := range failed {
		fmt.Fprintln(w, err)
	}
}

// reportJSON tells programs all, and also what could not be written: what stands
// on standard error is JSON and nothing else.
func (o convertOptions) reportJSON(cmd *cobra.Command, all []convert.Done, failed []error, unwritten error) error {
	if unwritten != nil {
		failed = append(slices.Clip(failed), unwritten)
	}
	if err := convert.PrintJSON(cmd.ErrOrStderr(), all, failed); err != nil {
		return err
	}
	if unwritten != nil {
		return exitError(exitFailed)
	}
	return nil
}

func (o convertOptions) write(cmd *cobra.Command, inputs []string, all []convert.Done) error {
	if o.out == "" {
		data, err := convert.Single(all)
		if err != nil {
			return err
		}
		_, err = cmd.OutOrStdout().Write(data)
		return err
	}
	if err := convert.Store(o.out, all, inputs, o.force); err != nil {
		return err
	}
	if !o.json {
		var paths []string
		for _, d := range all {
			paths = append(paths, d.Written...)
		}
		fmt.Fprintln(cmd.ErrOrStderr(), "Written:", strings.Join(paths, ", "))
	}
	return nil
}
