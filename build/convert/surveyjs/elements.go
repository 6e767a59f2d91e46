package surveyjs

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/pin"
	"mocktest/build/convert/text"
)

// maxDepth is how deep panels are looked into.
const maxDepth = 40

// readers are the types of elements that become questions. Each takes its
// members; what is left is reported.
var readers = map[string]func(r *reader, e *element){
	"radiogroup": (*reader).choice, "dropdown": (*reader).choice, "buttongroup": (*reader).choice, "imagepicker": (*reader).choice,
	"checkbox": (*reader).choice, "tagbox": (*reader).choice, "boolean": (*reader).boolean, "text": (*reader).field,
	"comment": (*reader).comment, "ranking": (*reader).ranking, "matrix": (*reader).matrix, "multipletext": (*reader).fields,
	"html": (*reader).html, "image": (*reader).image,
}

// unread are other types of SurveyJS, which are reported.
var unread = []string{"panel", "paneldynamic", "matrixdropdown", "matrixdynamic", "rating", "slider", "expression", "file", "signaturepad", "imagemap"}

func known(kind string) bool { return readers[kind] != nil || slices.Contains(unread, kind) }

// element is a question while it is read.
type element struct {
	object
	bank.Question
	path string
	used map[string]bool
}

func (e *element) take(key string) any {
	e.used[key] = true
	return e.object[key]
}

// startPage reads the page before the quiz: its fields are about the taker.
func (r *reader) startPage(page object, path string) {
	for _, e := range page.elements() {
		if e.string("type") == "html" {
			r.test.Description = strings.TrimSpace(r.test.Description + "\n\n" + r.text(e["html"], r.place(path)))
			continue
		}
		r.file.Lose(bank.Changed, r.place(path), cmp.Or(r.localised(e["title"]), e.string("name")), "a field of the start page", "it asks about the taker and is no question")
	}
}

// page reads a page. One with a title, or behind one with a title, begins a
// section.
func (r *reader) page(survey, page object, path string) {
	section := bank.Section{Title: text.Strip(r.localised(page["title"])), Description: r.text(page["description"], r.place(path))}
	last := len(r.sections) - 1
	if last < 0 || section.Title != "" || section.Description != "" || r.sections[last].Title != "" {
		r.sections = append(r.sections, section)
		last++
	}
	from := len(r.sections[last].Questions)
	r.condition(page, path, section.Title)
	r.elements(page, path)
	limit := seconds(page, "timeLimit", "maxTimeToFinish")
	if limit == 0 {
		limit = seconds(survey, "timeLimitPerPage", "maxTimeToFinishPage")
	}
	added := r.sections[last].Questions[from:]
	if limit == 0 || len(added) == 0 {
		return
	}
	if len(added) == 1 {
		added[0].Seconds = limit
		return
	}
	r.file.Lose(bank.Changed, r.place(path), section.Title, fmt.Sprintf("the %d seconds of a page", limit), "time is given to a question or to the test")
}

// condition reports what makes a page, panel or question appear.
func (r *reader) condition(o object, path, question string) {
	for _, key := range []string{"visibleIf", "enableIf", "requiredIf"} {
		if o.string(key) != "" {
			r.file.Lose(bank.Changed, r.place(path), question, key+": "+bank.Brief(o.string(key)), "a quiz has no conditions")
		}
	}
	if visible, said := o["visible"].(bool); said && !visible {
		r.file.Lose(bank.Changed, r.place(path), question, "it is hidden", "a quiz shows all of its questions")
	}
}

// elements reads the elements of a page or panel, panels in panels too.
func (r *reader) elements(o object, path string) {
	r.nested(o, strings.TrimPrefix(path+".elements", "."), 0)
}

func (r *reader) nested(o object, path string, depth int) {
	for i, e := range o.elements() {
		at := fmt.Sprintf("%s[%d]", path, i)
		kind := e.string("type")
		name := cmp.Or(r.localised(e["title"]), e.string("name"))
		switch read := readers[kind]; {
		case read != nil:
			r.question(e, at, name, read)
		case kind == "panel" && depth < maxDepth:
			r.condition(e, at, name)
			if head := strings.TrimSpace(r.text(e["title"], r.place(at)) + "\n\n" + r.text(e["description"], r.place(at))); head != "" {
				r.add(bank.Question{Type: bank.Info, Place: r.place(at), Prompt: head})
			}
			r.nested(e, at+".elements", depth+1)
		default:
			r.file.Lose(bank.Dropped, r.place(at), name, fmt.Sprintf("a question of the type %q", kind), "there is no such type of question here")
		}
	}
}

// looks are members that say how a question looks or that it must be answered.
var looks = []string{"type", "name", "isRequired", "required", "requiredErrorText", "visibleIf", "enableIf", "requiredIf", "visible", "colCount",
	"titleLocation", "descriptionLocation", "hideNumber", "showNumber", "startWithNewLine", "placeholder", "width", "minWidth", "maxWidth", "indent",
	"rows", "maxLength", "size", "autoGrow", "searchEnabled", "allowClear", "showClearButton", "imageHeight", "imageWidth", "imageFit", "showLabel",
	"contentMode", "renderAs", "validators", "readOnly", "state", "minImageHeight", "maxImageHeight", "minImageWidth", "maxImageWidth", "altText"}

// question reads one question.
func (r *reader) question(o object, path, name string, read func(*reader, *element)) {
	e := &element{object: o, path: path, used: map[string]bool{}}
	e.Place, e.ID = r.place(path), o.string("name")
	e.take("title")
	e.Prompt = r.text(name, e.Place)
	if o.string("type") == "html" || o.string("type") == "image" {
		e.Prompt = r.text(o["title"], e.Place)
	}
	if description := r.text(e.take("description"), e.Place); description != "" {
		e.Prompt += "\n\n" + description
	}
	for _, key := range []string{"score", "points"} {
		if marks, ok := e.take(key).(float64); ok && marks > 0 {
			e.Marks = marks
		}
	}
	r.condition(o, path, name)
	read(r, e)
	if e.Type == "" {
		return
	}
	var rest []string
	for _, key := range slices.Sorted(maps.Keys(o)) {
		if !e.used[key] && !slices.Contains(looks, key) {
			rest = append(rest, strconv.Quote(key))
		}
	}
	if len(rest) > 0 {
		r.file.Lose(bank.Changed, e.Place, e.Prompt, "the members "+strings.Join(rest, ", "), "a quiz has nothing like it, or it is not known here")
	}
	pin.Choices(r.file, &e.Question)
	r.add(e.Question)
}

func (r *reader) add(q bank.Question) {
	last := &r.sections[len(r.sections)-1]
	last.Questions = append(last.Questions, q)
}

// noKey marks a question that cannot be scored.
func (r *reader) noKey(e *element, why string) {
	e.NoKey = true
	r.file.Lose(bank.Unscored, e.Place, e.Prompt, "the right answer", why)
}

// html reads a text between questions.
func (r *reader) html(e *element) {
	e.Type = bank.Info
	e.Prompt = strings.TrimSpace(e.Prompt + "\n\n" + r.text(e.take("html"), e.Place))
}

// image reads a picture between questions.
func (r *reader) image(e *element) {
	e.Type = bank.Info
	e.Prompt = strings.TrimSpace(e.Prompt + "\n\n" + picture(r.localised(e.take("imageLink")), e.string("altText")))
}

// picture is the Markdown of an image.
func picture(address, alt string) string {
	if address == "" {
		return ""
	}
	if strings.ContainsAny(address, " ()<>\\\n\t") {
		address = "<" + strings.NewReplacer("<", "%3C", ">", "%3E", "\n", "").Replace(address) + ">"
	}
	return "![" + text.Line(alt) + "](" + address + ")"
}
