package qti2

import (
	"archive/zip"
	"cmp"
	"fmt"
	"io"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"mocktest/build/convert/bank"
)

const (
	testFile   = "assessment.xml"
	prolog     = `<?xml version="1.0" encoding="UTF-8"?>` + "\n"
	qtiSpace   = "http://www.imsglobal.org/xsd/imsqti_v2p1"
	cpSpace    = "http://www.imsglobal.org/xsd/imscp_v1p1"
	templates  = "http://www.imsglobal.org/question/qti_v2p1/rptemplates/"
	itemFormat = "question-%03d.xml"
)

// Write writes a test as a package of QTI 2.1: a zip with imsmanifest.xml, one
// file for the test and one for each question, and the media beside them, so
// that texts name them as before. It returns what QTI cannot say. If the output
// cannot be written, that is a loss of kind Dropped too.
func Write(w io.Writer, t *bank.Test, media []bank.Media) []bank.Loss {
	p := &packer{zip: zip.NewWriter(w), test: t, pictures: map[string]bool{}}
	for _, m := range media {
		p.pictures[m.Name] = true
	}
	p.testItself()
	p.media(media)
	p.add(manifestFile, p.manifest(t))
	if err := p.zip.Close(); err != nil {
		p.fail(err)
	}
	return once(p.losses)
}

// packer is a package while it is written.
type packer struct {
	zip       *zip.Writer
	test      *bank.Test
	losses    []bank.Loss
	resources []string // elements of the manifest
	names     map[string]bool
	pictures  map[string]bool // the names of all media
	questions int
	failed    bool
}

func (p *packer) lose(kind bank.LossKind, q *bank.Question, what, why string) {
	l := bank.Loss{Place: "the test", Kind: kind, What: what, Why: why}
	if q != nil {
		l.Place, l.Question = cmp.Or(q.Place, fmt.Sprintf("question %d", p.questions)), bank.Brief(q.Named())
	}
	p.losses = append(p.losses, l)
}

// fail notes that the output broke; once, for all that follows fails too.
func (p *packer) fail(err error) {
	if !p.failed {
		p.failed = true
		p.lose(bank.Dropped, nil, "the package", "it could not be written: "+err.Error())
	}
}

func (p *packer) add(name, content string) {
	if p.names == nil {
		p.names = map[string]bool{}
	}
	p.names[strings.ToLower(name)] = true
	f, err := p.zip.Create(name)
	if err == nil {
		_, err = io.WriteString(f, content)
	}
	if err != nil {
		p.fail(err)
	}
}

func (p *packer) media(media []bank.Media) {
	for _, m := range media {
		if name := strings.ToLower(m.Name); p.names[name] || name == manifestFile || name == "" {
			p.lose(bank.Changed, nil, "the file "+quoted(m.Name), "the package has another of this name")
			continue
		}
		p.add(m.Name, string(m.Data))
		p.resource("media", "webcontent", m.Name)
	}
}

// resource lists a file in the manifest, with those that it shows.
func (p *packer) resource(kind, typ, file string, shown ...string) {
	id := kind + strconv.Itoa(len(p.resources)+1)
	files := element("file", "", "href", href(file))
	for _, f := range shown {
		files += element("file", "", "href", f)
	}
	p.resources = append(p.resources, element("resource", files, "identifier", id, "type", typ, "href", href(file)))
}

// ownImages are those addresses that are files of the package, each once.
func (p *packer) ownImages(addresses []string) []string {
	var own []string
	for _, a := range addresses {
		if name, err := url.PathUnescape(a); err == nil && (p.pictures[name] || p.pictures[a]) && !slices.Contains(own, a) {
			own = append(own, a)
		}
	}
	return own
}

func (p *packer) manifest(t *bank.Test) string {
	return prolog + element("manifest", "\n"+
		element("metadata", element("schema", "QTIv2.1 Package")+element("schemaversion", "1.0.0"))+"\n<organizations/>\n"+
		element("resources", "\n"+strings.Join(p.resources, "\n")+"\n")+"\n",
		"xmlns", cpSpace, "identifier", "package") + "\n"
}

// testItself writes the test and its questions.
func (p *packer) testItself() {
	t := p.test
	var sections strings.Builder
	for i := range t.Sections {
		sections.WriteString(p.section(i) + "\n")
	}
	if t.Pass > 0 {
		p.lose(bank.Changed, nil, "the marks that pass", "QTI leaves that to the program that gives the test")
	}
	score := element("outcomeDeclaration", "", "identifier", "SCORE", "cardinality", "single", "baseType", "float")
	content := score + "\n"
	if t.Seconds > 0 {
		content += element("timeLimits", "", "maxTime", strconv.Itoa(t.Seconds)) + "\n"
	}
	content += element("testPart", "\n"+sections.String(), "identifier", "part", "navigationMode", "nonlinear", "submissionMode", "simultaneous") + "\n"
	content += element("outcomeProcessing", element("setOutcomeValue",
		element("sum", element("testVariables", "", "variableIdentifier", "SCORE", "weightIdentifier", "WEIGHT")), "identifier", "SCORE")) + "\n"
	p.add(testFile, prolog+element("assessmentTest", "\n"+content, "xmlns", qtiSpace, "identifier", "test",
		"title", cmp.Or(t.Title, "Test"), "toolName", toolName, "xml:lang", t.Lang)+"\n")
	p.resource("test", "imsqti_test_xmlv2p1", testFile)
}

func (p *packer) section(i int) string {
	s := &p.test.Sections[i]
	var b strings.Builder
	if s.Draw > 0 {
		b.WriteString(element("selection", "", "select", strconv.Itoa(s.Draw)) + "\n")
	}
	b.WriteString(element("ordering", "", "shuffle", strconv.FormatBool(p.test.ShuffleQuestions)) + "\n")
	x := &xhtml{}
	description := s.Description
	if i == 0 && p.test.Description != "" {
		p.lose(bank.Changed, nil, "the description of the test", "it became a part of that of the first section")
		description = strings.TrimSpace(p.test.Description + "\n\n" + description)
	}
	if description != "" {
		b.WriteString(element("rubricBlock", x.blocks(description), "view", "candidate") + "\n")
	}
	for j := range s.Questions {
		b.WriteString(p.question(&s.Questions[j], s.MarksEach) + "\n")
	}
	return element("assessmentSection", "\n"+b.String(), "identifier", fmt.Sprintf("section%d", i+1), "title", cmp.Or(s.Title, " "), "visible", strconv.FormatBool(s.Title != ""))
}

// question writes the file of a question and returns what names it in the test.
func (p *packer) question(q *bank.Question, marksEach float64) string {
	p.questions++
	file := fmt.Sprintf(itemFormat, p.questions)
	id := fmt.Sprintf("Q%03d", p.questions)
	content, images := p.item(q, id)
	p.add(file, content)
	p.resource("item", "imsqti_item_xmlv2p1", file, p.ownImages(images)...)
	inside := ""
	if marksEach > 0 && q.Type != bank.Info {
		inside += element("weight", "", "identifier", "WEIGHT", "value", decimal(marksEach/marksOf(q)))
	}
	if q.Seconds > 0 {
		inside += element("timeLimits", "", "maxTime", strconv.Itoa(q.Seconds))
	}
	var tags []string
	for _, tag := range q.Tags {
		if !isIdentifier(tag) {
			p.lose(bank.Changed, q, "the tag "+quoted(tag), "categories of QTI are single words")
			continue
		}
		tags = append(tags, tag)
	}
	return element("assessmentItemRef", inside, "identifier", id, "href", file, "category", strings.Join(tags, " "))
}

// marksOf is what a right response is worth.
func marksOf(q *bank.Question) float64 {
	if q.Marks > 0 {
		return q.Marks
	}
	return 1
}

func decimal(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }
