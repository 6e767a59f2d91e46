package qti2

import (
	"strings"
	"testing"

	"mocktest/build/convert/xmltree"
)

// TestOperators evaluates expressions with A = 3 (a number), S = "Cat", M = a
// set of x and y, O = the order x, y, z, and N not answered.
func TestOperators(t *testing.T) {
	const (
		a = `<variable identifier="A"/>`
		s = `<variable identifier="S"/>`
		m = `<variable identifier="M"/>`
		o = `<variable identifier="O"/>`
		n = `<variable identifier="N"/>`
	)
	f := func(v string) string { return `<baseValue baseType="float">` + v + `</baseValue>` }
	id := func(v string) string { return `<baseValue baseType="identifier">` + v + `</baseValue>` }
	str := func(v string) string { return `<baseValue baseType="string">` + v + `</baseValue>` }
	for expression, want := range map[string]string{
		"<equal>" + a + f("3.0") + "</equal>":                                                                    "true",
		`<equal toleranceMode="absolute" tolerance="0.5 1">` + a + f("2") + "</equal>":                           "true",
		`<equal toleranceMode="absolute" tolerance="0.5 1" includeUpperBound="false">` + a + f("2") + "</equal>": "false",
		`<equal toleranceMode="relative" tolerance="10">` + a + f("3.2") + "</equal>":                            "true",
		`<equal toleranceMode="relative" tolerance="10">` + a + f("4") + "</equal>":                              "false",
		`<equal toleranceMode="relative" tolerance="50">` + f("4") + a + "</equal>":                              "true", // the constant is the expected one
		`<equal toleranceMode="absolute" tolerance="x">` + a + f("3") + "</equal>":                               "error: equal",
		`<equalRounded roundingMode="decimalPlaces" figures="0">` + a + f("3.4") + "</equalRounded>":             "true",
		`<equalRounded roundingMode="significantFigures" figures="2">` + a + f("3.4") + "</equalRounded>":        "false",
		"<lt>" + a + f("3") + "</lt>":                                                       "false",
		"<lte>" + a + f("3") + "</lte>":                                                     "true",
		"<gt>" + n + f("3") + "</gt>":                                                       "",
		"<match>" + m + "<multiple>" + id("y") + id("x") + "</multiple></match>":            "true",
		"<match>" + o + "<ordered>" + id("y") + id("x") + id("z") + "</ordered></match>":    "false",
		"<match>" + m + `<correct identifier="M"/></match>`:                                 "true",
		"<member>" + id("x") + m + "</member>":                                              "true",
		"<member>" + id("q") + m + "</member>":                                              "false",
		"<contains>" + m + "<multiple>" + id("x") + "</multiple></contains>":                "true",
		"<contains>" + o + "<ordered>" + id("x") + id("z") + "</ordered></contains>":        "false",
		"<not><isNull>" + n + "</isNull></not>":                                             "false",
		"<and>" + "<isNull>" + n + "</isNull><match>" + a + f("3") + "</match></and>":       "true",
		"<or><isNull>" + a + "</isNull><isNull>" + n + "</isNull></or>":                     "true",
		`<anyN min="1" max="1"><isNull>` + a + "</isNull><isNull>" + n + "</isNull></anyN>": "true",
		`<stringMatch caseSensitive="false">` + s + str("cAT") + "</stringMatch>":           "true",
		`<stringMatch caseSensitive="true">` + s + str("cAT") + "</stringMatch>":            "false",
		`<substring caseSensitive="true">` + str("at") + s + "</substring>":                 "true",
		`<patternMatch pattern="[A-Z]at">` + s + "</patternMatch>":                          "true",
		`<patternMatch pattern="(">` + s + "</patternMatch>":                                "error: patternMatch",
		"<sum>" + a + f("1.5") + f("-1") + "</sum>":                                         "3.5",
		"<product>" + a + a + "</product>":                                                  "9",
		"<subtract>" + a + f("1") + "</subtract>":                                           "2",
		"<divide>" + a + f("0") + "</divide>":                                               "",
		"<max>" + a + f("7") + "</max>":                                                     "7",
		`<mapResponse identifier="M"/>`:                                                     "1.5",
		`<mapResponse identifier="A"/>`:                                                     "error: mapResponse",
		`<index n="2">` + o + "</index>":                                                    "y",
		"<containerSize>" + m + "</containerSize>":                                          "2",
		"<delete>" + id("x") + m + "</delete>":                                              "y",
		`<variable identifier="nowhere"/>`:                                                  "error: variable",
		"<random/>":                                                                         "error: random",
		"<equal>" + a + "</equal>":                                                          "error: equal",
	} {
		root, err := xmltree.Parse("f", []byte("<x>"+expression+"</x>"))
		if err != nil {
			t.Fatal(expression, err)
		}
		set := value{base: "identifier", items: []string{"x", "y"}}
		machine := &machine{responses: []*declaration{
			{id: "A", base: "float", cardinality: "single"}, {id: "S", base: "string", cardinality: "single"},
			{id: "M", base: "identifier", cardinality: "multiple", correct: set,
				mapping: &mapping{entries: []mapEntry{{key: "x", marks: 2}}, otherwise: -0.5}},
			{id: "O", base: "identifier", cardinality: "ordered"}, {id: "N", base: "float", cardinality: "single"},
		}}
		r := &run{machine: machine, out: map[string]value{}, given: map[string]value{
			"A": single("float", "3"), "S": single("string", "Cat"), "M": set,
			"O": {ordered: true, base: "identifier", items: []string{"x", "y", "z"}},
		}}
		v, err := r.eval(root.Children[0])
		got := strings.Join(v.items, " ")
		if err != nil {
			name, _, _ := strings.Cut(err.Error(), " ")
			got = "error: " + name
		}
		if got != want {
			t.Errorf("%s is %q, want %q (%v)", expression, got, want, err)
		}
	}
}
