// Package view is how an attempt looks: thin go-app components, a [Model] in
// and one call of [Actions] out.
//
// It grades nothing, keeps no time, stores nothing and touches no JavaScript.
// Components get values in exported fields, because go-app copies only those
// and compares them deeply to decide what to render again; [Actions] and the
// quiz are pointers that never change, so comparing them costs nothing.
package view
