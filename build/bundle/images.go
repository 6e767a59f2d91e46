package bundle

import (
	"bytes"
	"fmt"
	"path/filepath"
	"slices"

	"mocktest/build/check"
)

// addImages adds what the quizzes show to a bundle, under the names the texts
// have for it, and notes what is left out. An image that two quizzes share is
// there once.
func addImages(b *Bundle, quizzes []quizFile) error {
	from := map[string]string{}
	for _, q := range quizzes {
		images := q.from.Images()
		if len(images.Left) > 0 {
			b.Images = append(b.Images, check.Result{File: q.from.File, Source: q.from.Source, Hints: images.Left})
		}
		for _, address := range images.Elsewhere {
			if !slices.Contains(b.Elsewhere, address) {
				b.Elsewhere = append(b.Elsewhere, address)
			}
		}
		for _, image := range images.Found {
			b.inputs = append(b.inputs, filepath.Join(filepath.Dir(q.from.File), filepath.FromSlash(image.Name)))
			switch there := b.File(image.Name); {
			case there == nil:
				from[image.Name] = q.from.File
				b.add(newFile(image.Name, image.Data))
			case !bytes.Equal(there.Data, image.Data):
				other := from[image.Name]
				if other == "" {
					other = "the build itself"
				}
				return fmt.Errorf("%s and %s each have another file %s, and only one can be built: rename one of them, or build into two folders",
					other, q.from.File, image.Name)
			}
		}
	}
	return nil
}
