package qti2

import (
	"strings"

	"mocktest/build/convert/xmltree"
)

// eval is the value of an expression.
func (r *run) eval(n *xmltree.Node) (value, error) {
	if err := r.step(n); err != nil {
		return value{}, err
	}
	switch n.Name {
	case "baseValue":
		return single(n.Attr["baseType"], itemText(n.Attr["baseType"], n.Text)), nil
	case "variable":
		return r.variable(n)
	case "correct":
		d := r.response(n.Attr["identifier"])
		if d == nil {
			return value{}, &notUnderstood{n, "names a variable that is not declared"}
		}
		return d.correct, nil
	case "null":
		return value{}, nil
	case "default":
		if d := r.outcomeByID[n.Attr["identifier"]]; d != nil {
			return d.initial, nil
		}
		return value{}, nil
	case "mapResponse":
		d := r.response(n.Attr["identifier"])
		if d == nil || d.mapping == nil {
			return value{}, &notUnderstood{n, "names a variable without a mapping"}
		}
		return number(d.mapping.marks(r.given[d.id])), nil
	case "and", "or", "anyN":
		return r.logic(n)
	}
	args := make([]value, len(n.Children))
	for i, child := range n.Children {
		v, err := r.eval(child)
		if err != nil {
			return value{}, err
		}
		args[i] = v
	}
	if need, known := arity[n.Name]; !known {
		return value{}, &notUnderstood{n, "is an expression this program does not know"}
	} else if need > 0 && len(args) != need {
		return value{}, &notUnderstood{n, "has the wrong number of expressions"}
	}
	return r.operate(n, args)
}

// variable reads a variable; what the taker has not set is NULL.
func (r *run) variable(n *xmltree.Node) (value, error) {
	id := n.Attr["identifier"]
	if r.response(id) != nil {
		return r.given[id], nil
	}
	if err := r.spoiled[id]; err != nil {
		return value{}, err
	}
	if v, ok := r.out[id]; ok {
		return v, nil
	}
	for _, c := range r.constants {
		if c.id == id {
			return c.initial, nil
		}
	}
	switch id {
	case "completionStatus":
		return single("identifier", "unknown"), nil
	case "numAttempts":
		return single("integer", "1"), nil
	}
	return value{}, &notUnderstood{n, "names the variable " + quoted(id) + ", which is not declared"}
}

// logic is "and" and "or", which leave what is settled unread.
func (r *run) logic(n *xmltree.Node) (value, error) {
	if n.Name == "anyN" {
		return r.anyN(n)
	}
	for _, child := range n.Children {
		v, err := r.eval(child)
		if err != nil {
			return value{}, err
		}
		if v.isTrue() == (n.Name == "or") {
			return v.orFalse(), nil
		}
	}
	return truth(n.Name == "and"), nil
}

func (v value) orFalse() value { return truth(v.isTrue()) }

func (r *run) anyN(n *xmltree.Node) (value, error) {
	least, okL := parseNumber(n.Attr["min"])
	most, okM := parseNumber(n.Attr["max"])
	if !okL || !okM {
		return value{}, &notUnderstood{n, "has no numbers as min and max"}
	}
	count := 0.0
	for _, child := range n.Children {
		v, err := r.eval(child)
		if err != nil {
			return value{}, err
		}
		if v.isTrue() {
			count++
		}
	}
	return truth(least <= count && count <= most), nil
}

// arity lists the operators and how many expressions they take; 0: any number.
var arity = map[string]int{
	"not": 1, "isNull": 1, "containerSize": 1, "truncate": 1, "round": 1, "integerToFloat": 1,
	"match": 2, "equal": 2, "equalRounded": 2, "member": 2, "contains": 2, "stringMatch": 2, "substring": 2,
	"lt": 2, "lte": 2, "gt": 2, "gte": 2, "subtract": 2, "divide": 2, "delete": 2, "index": 1,
	"patternMatch": 1, "sum": 0, "product": 0, "min": 0, "max": 0, "multiple": 0, "ordered": 0,
}

func quoted(s string) string { return "“" + strings.TrimSpace(s) + "”" }
