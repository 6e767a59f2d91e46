package qti2

import (
	"net/url"
	"path"
	"strings"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/xmltree"
)

// address turns an address of an item into the name of a file of the package
// and takes the file into the media. Addresses of the web stay.
func (it *item) address(n *xmltree.Node, address string, link bool) string {
	if address == "" || strings.HasPrefix(address, "#") || strings.HasPrefix(address, "//") || hasScheme(address) {
		return address
	}
	if it.pkg == nil {
		if !link {
			it.lose(bank.Changed, n, "the file "+quoted(address), "it is not part of the item; convert the package that it came in")
		}
		return address
	}
	name, ok := it.find(it.path, address)
	if !ok {
		it.lose(bank.Changed, n, "the file "+quoted(address), "it is not in the package")
		return address
	}
	if data, _ := it.pkg.File(name); !it.used[name] {
		it.used[name] = true
		it.file.Media = append(it.file.Media, bank.Media{Name: name, Data: data})
	}
	return (&url.URL{Path: name}).EscapedPath()
}

func hasScheme(address string) bool {
	u, err := url.Parse(address)
	return err == nil && u.Scheme != ""
}

// find looks for a file as an address in another file names it.
func (r *reader) find(from, address string) (name string, ok bool) {
	if r.pkg == nil {
		return "", false
	}
	address, _, _ = strings.Cut(strings.ReplaceAll(address, "\\", "/"), "#")
	address, _, _ = strings.Cut(address, "?")
	plain, err := url.PathUnescape(address)
	if err != nil {
		plain = address
	}
	for _, a := range []string{path.Join(path.Dir(from), plain), path.Join(path.Dir(from), address), path.Clean(strings.TrimPrefix(plain, "/"))} {
		if name, ok := r.pkg.Name(a); ok {
			return name, true
		}
	}
	return "", false
}

// packageFile reads a file that an item names.
func (it *item) packageFile(address string) ([]byte, bool) {
	if address == "" || hasScheme(address) {
		return nil, false
	}
	name, ok := it.find(it.path, address)
	if !ok {
		return nil, false
	}
	it.used[name] = true
	return it.pkg.File(name)
}
