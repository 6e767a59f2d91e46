// Package plainjson writes and reads the JSON of saved attempts and of events.
// It does as encoding/json does with the few kinds of value these hold: structs
// with the usual tags, slices, pointers, texts, numbers and bools, and on the
// way out maps of them by name. Keys are matched as they are written.
//
// It is not for quiz files, which people write and make mistakes in, and it is
// no faster. It is here because encoding/json, and fmt which that needs, would
// be a tenth of what every reader downloads.
package plainjson
