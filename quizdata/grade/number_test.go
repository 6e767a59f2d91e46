package grade

import (
	"math"
	"slices"
	"strings"
	"testing"

	"mocktest/quizdata"
)

func TestReadNumber(t *testing.T) {
	for _, c := range []struct {
		text, unit string
		want       []float64 // nil: not a number
	}{
		{"42", "", []float64{42}},
		{" 42 ", "", []float64{42}},
		{"-3.5", "", []float64{-3.5}},
		{"−3,5", "", []float64{-3.5}},
		{"- 3", "", []float64{-3}},
		{"+3", "", []float64{3}},
		{".5", "", []float64{0.5}},
		{"5.", "", []float64{5}},
		{"0,25", "", []float64{0.25}},
		{"1,234", "", []float64{1.234, 1234}},
		{"0,234", "", []float64{0.234, 234}},
		{"1.234", "", []float64{1.234}},
		{"1,234.5", "", []float64{1234.5}},
		{"1.234,5", "", []float64{1234.5}},
		{"1,234,567", "", []float64{1234567}},
		{"12,34,567.89", "", []float64{1234567.89}},
		{"1 234 567", "", []float64{1234567}},
		{"1\u202f234,5", "", []float64{1234.5}},
		{"1'234", "", []float64{1234}},
		{"1.234.567", "", []float64{1234567}},
		{"1e3", "", []float64{1000}},
		{"1.5E-3", "", []float64{0.0015}},
		{"1.5×10^3", "", []float64{1500}},
		{"2 x 10^+2", "", []float64{2000 / 10}},
		{"1/4", "", []float64{0.25}},
		{"-1 / 4", "", []float64{-0.25}},
		{"2 1/2", "", []float64{2.5}},
		{"-2 1/2", "", []float64{-2.5}},
		{"५०", "", []float64{50}},
		{"०९", "", []float64{9}},
		{"１２", "", []float64{12}},
		{"5 kg", "kg", []float64{5}},
		{"5KG", "kg", []float64{5}},
		{"5", "kg", []float64{5}},
		{"₹1,50,000", "₹", []float64{150000}},
		{"-$5", "$", []float64{-5}},
		{"50 %", "%", []float64{50}},
		{"", "", nil},
		{"kg", "kg", nil},
		{"-", "", nil},
		{".", "", nil},
		{",", "", nil},
		{"5 kg", "", nil},
		{"5 g", "kg", nil},
		{"twelve", "", nil},
		{"1,2,3", "", nil},
		{"1,23,4", "", nil},
		{"1.2.3", "", nil},
		{"12 34", "", nil},
		{"1,234.567,8", "", nil},
		{"--5", "", nil},
		{"5-3", "", nil},
		{"1e", "", nil},
		{"e3", "", nil},
		{"1e+-3", "", nil},
		{"1e999", "", nil},
		{"1/0", "", nil},
		{"1/2/3", "", nil},
		{"Inf", "", nil},
		{"NaN", "", nil},
		{"0x10", "", nil},
	} {
		got := ReadNumber(c.text, c.unit)
		slices.Sort(got)
		if !slices.Equal(got, c.want) {
			t.Errorf("%q with unit %q reads as %v, want %v", c.text, c.unit, got, c.want)
		}
	}
}

func TestNumericKeys(t *testing.T) {
	q := &quizdata.Question{Type: quizdata.Numeric, Unit: "m", Marks: quizdata.Marks{Correct: 2, Wrong: -1}, Numbers: []quizdata.NumberKey{
		{Min: 9.80, Max: 9.82, Credit: 1}, {Min: 9, Max: 11, Credit: 0.5},
	}}
	for text, want := range map[string]float64{
		"9.81": 2, "9,82 m": 2, "9.8": 2, "9": 1, "11": 1, "8.99": -1, "nine": -1, "  ": 0,
	} {
		if got := Grade(q, quizdata.Response{Text: text}); got.Earned != want {
			t.Errorf("%q earns %v, want %v", text, got.Earned, want)
		}
	}
	edge := quizdata.NumberKey{Min: 0.1 + 0.2, Max: 0.1 + 0.2, Credit: 1}
	if !within(0.3, edge) || within(0.3000001, edge) {
		t.Error("only the last digits of a binary fraction may differ")
	}
	far := Grade(q, quizdata.Response{Text: strings.Repeat("x", 200)})
	if far.Outcome != Wrong || !strings.Contains(far.Message, "…") || !strings.Contains(far.Message, "m.") {
		t.Errorf("an unreadable number is wrong, with a short message that names the unit: %+v", far)
	}
}

// An end that is left out is none, and one that is not included is not accepted,
// not even by the last digits of a binary fraction.
func TestEndsOfNumbers(t *testing.T) {
	inf := math.Inf(1)
	for _, c := range []struct {
		key     quizdata.NumberKey
		in, out []float64
	}{
		{quizdata.NumberKey{Min: 3, Max: inf}, []float64{3, 1e300}, []float64{2.999, -1e300}},
		{quizdata.NumberKey{Min: -inf, Max: 0, Below: true}, []float64{-1e-9, -1e300}, []float64{0, 1}},
		{quizdata.NumberKey{Min: 0.3, Max: 2, Above: true}, []float64{0.31, 2}, []float64{0.3, 0.1 + 0.2, 2.1}},
		{quizdata.NumberKey{Min: -inf, Max: inf}, []float64{0, -1e300}, nil},
	} {
		for _, n := range c.in {
			if !within(n, c.key) {
				t.Errorf("%v is not within %+v", n, c.key)
			}
		}
		for _, n := range c.out {
			if within(n, c.key) {
				t.Errorf("%v is within %+v", n, c.key)
			}
		}
	}
}

// What is said to a number is the feedback of the key that it meets.
func TestNumberRemark(t *testing.T) {
	q := &quizdata.Question{Type: quizdata.Numeric, Unit: "m", Numbers: []quizdata.NumberKey{
		{Min: 981, Max: 981, Credit: 0, Feedback: "in cm"}, {Min: 9, Max: 11, Credit: 0.5, Feedback: "near"}, {Min: 9.81, Max: 9.81, Credit: 1, Feedback: "yes"},
	}}
	for text, want := range map[string]string{"981 m": "in cm", "9.81": "yes", "10": "near", "12": "", "nine": "", "": ""} {
		if got := Remark(q, quizdata.Response{Text: text}); got != want {
			t.Errorf("%q is told %q, want %q", text, got, want)
		}
	}
}

// FuzzReadNumber checks that any text gives a few finite values or none.
func FuzzReadNumber(f *testing.F) {
	for _, seed := range []string{"1,234", "2 1/2", "1.5×10^3", "−3", "1e999", "५०", "1'234.5"} {
		f.Add(seed, "kg")
	}
	f.Fuzz(func(t *testing.T, text, unit string) {
		values := ReadNumber(text, unit)
		if len(values) > 4 {
			t.Fatalf("%q has %d values", text, len(values))
		}
		for _, v := range values {
			if math.IsInf(v, 0) || math.IsNaN(v) {
				t.Fatalf("%q reads as %v", text, v)
			}
		}
	})
}
