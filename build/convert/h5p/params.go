package h5p

import (
	"strconv"
	"strings"
)

// params are the parameters of a content: a JSON object of which nothing is
// sure. Members of another kind than asked for are as if they were missing.
type params map[string]any

func (p params) text(key string) string { s, _ := p[key].(string); return s }

func (p params) object(keys ...string) params {
	for _, key := range keys {
		sub, _ := p[key].(map[string]any)
		p = sub
	}
	return p
}

// list are the objects of a list.
func (p params) list(key string) (list []params) {
	items, _ := p[key].([]any)
	for _, item := range items {
		if sub, ok := item.(map[string]any); ok {
			list = append(list, sub)
		}
	}
	return list
}

// texts are the strings of a list.
func (p params) texts(key string) (list []string) {
	items, _ := p[key].([]any)
	for _, item := range items {
		if s, ok := item.(string); ok {
			list = append(list, s)
		}
	}
	return list
}

// truth reads a truth, which some versions write as a string.
func (p params) truth(key string) (value, said bool) {
	switch v := p[key].(type) {
	case bool:
		return v, true
	case string:
		switch strings.ToLower(v) {
		case "true", "1":
			return true, true
		case "false", "0":
			return false, true
		}
	}
	return false, false
}

// number reads a number, which some versions write as a string.
func (p params) number(key string) (value float64, said bool) {
	switch v := p[key].(type) {
	case float64:
		return v, true
	case string:
		n, err := strconv.ParseFloat(v, 64)
		return n, err == nil
	}
	return 0, false
}
