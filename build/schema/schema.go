// Package schema holds the JSON Schema of the quiz file, for editors that
// complete and check while one types. It says the shape; what a schema cannot
// say, such as that an answer names a choice, the reader in package quizdata does.
// A test holds the two together, case by case.
package schema

import _ "embed"

// Name is what the schema is called beside built quizzes.
const Name = "quiz.schema.json"

// JSON is the schema, of draft 2020-12.
//
//go:embed quiz.schema.json
var JSON []byte
