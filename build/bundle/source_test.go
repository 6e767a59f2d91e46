package bundle

import (
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

// An installed command finds the checkout it came from, so that publishers can
// work in folders of their own.
func TestSourceOutsideTheCheckout(t *testing.T) {
	t.Chdir(t.TempDir())
	dir, err := FindSource(t.Context(), "")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(filepath.Join(dir, "widget", "assets")); err != nil {
		t.Errorf("the source found is not one: %v", err)
	}

	keep := birthplace
	defer func() { birthplace = keep }()
	birthplace = func() string { return "" }
	_, err = FindSource(t.Context(), "")
	wantError(t, err, "not inside the mocktest source", "--source DIR")
}

// Every script and stylesheet of the widget lies in a folder that is built: one
// that lies elsewhere would be missed in silence.
func TestEveryAssetIsBuilt(t *testing.T) {
	s := widgetSource(t)
	known := map[string]bool{s.asset(frameScript): true}
	for _, folder := range []string{firstScript, engineScript, firstStyle, engineStyle, stillStyle} {
		for _, ext := range []string{"*.js", "*.css"} {
			files, _ := filepath.Glob(filepath.Join(s.asset(folder), ext))
			for _, file := range files {
				known[file] = true
			}
		}
	}
	err := filepath.WalkDir(s.asset(""), func(path string, e fs.DirEntry, err error) error {
		if ext := filepath.Ext(path); (ext == ".js" || ext == ".css") && !known[path] {
			t.Errorf("%s is in no folder that is built", path)
		}
		return err
	})
	if err != nil || len(known) < 20 {
		t.Errorf("%d files, error %v", len(known), err)
	}
}
