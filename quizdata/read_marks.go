package quizdata

import (
	"strconv"
	"strings"
)

// marks reads marks, short or as an object, over those of the level above.
func (r *reader) marks(v *value, over Marks) Marks {
	if v == nil || v.kind == badKind {
		return over
	}
	if v.kind != objectKind {
		if n, ok := r.fraction(v); ok {
			over.Correct = r.atLeastZero(v, n)
		}
		return over
	}
	r.object(v, "correct", "wrong", "blank")
	if n, ok := r.fraction(v.member("correct")); ok {
		over.Correct = r.atLeastZero(v.member("correct"), n)
	}
	if n, ok := r.fraction(v.member("wrong")); ok {
		over.Wrong = r.atMostZero(v.member("wrong"), n)
	}
	if n, ok := r.fraction(v.member("blank")); ok {
		over.Blank = r.atMostZero(v.member("blank"), n)
	}
	return over
}

func (r *reader) atLeastZero(v *value, n float64) float64 {
	if n < 0 {
		r.wrong(v, "a right response earns "+excerpt(v.text)+" marks", "write "+opposite(v)+`; what a wrong one costs is "wrong"`)
		return 0
	}
	return n
}

func (r *reader) atMostZero(v *value, n float64) float64 {
	if n > 0 {
		r.wrong(v, "marks taken away are negative", "write "+opposite(v))
		return 0
	}
	return n
}

// opposite is a number as written, with the other sign.
func opposite(v *value) string {
	text := "-" + v.text
	if strings.HasPrefix(v.text, "-") {
		text = v.text[1:]
	}
	if v.kind == stringKind {
		return quoted(text)
	}
	return excerpt(text)
}

// fraction reads a number or a text such as "-1/3", within ±MaxMarks. A third
// cannot be written as a JSON number, and exams are full of them.
func (r *reader) fraction(v *value) (float64, bool) {
	const form = `write a number such as 0.5, or a fraction such as "1/3"`
	n, ok := fractionOf(v)
	switch {
	case v == nil || v.kind == badKind:
		return 0, false
	case !ok && v.kind == stringKind && !validNumber(v.text):
		r.wrong(v, quoted(v.text)+" is not a fraction", form)
		return 0, false
	case !ok:
		cure := form
		if v.kind == stringKind {
			cure = ""
		}
		return 0, r.is(v, numberKind, cure)
	case n < -MaxMarks || n > MaxMarks:
		r.wrong(v, excerpt(v.text)+" is out of range", "write at most "+strconv.Itoa(MaxMarks))
		return 0, false
	}
	return n, true
}

// fractionOf is the number that a value says, without telling if it says none.
func fractionOf(v *value) (float64, bool) {
	switch {
	case v == nil:
		return 0, false
	case v.kind == numberKind:
		return v.number, true
	case v.kind == stringKind:
		return parseFraction(v.text)
	}
	return 0, false
}

// parseFraction reads -?digits/digits.
func parseFraction(s string) (float64, bool) {
	above, below, ok := strings.Cut(s, "/")
	count := strings.TrimPrefix(above, "-")
	if !ok || digits(count) != len(count) || digits(below) != len(below) || len(s) > 20 {
		return 0, false
	}
	a, errA := strconv.Atoi(above)
	b, errB := strconv.Atoi(below)
	if errA != nil || errB != nil || b == 0 {
		return 0, false
	}
	return float64(a) / float64(b), true
}
