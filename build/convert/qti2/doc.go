// Package qti2 reads and writes QTI 2.1, 2.2 and 3.0 of 1EdTech: single items
// and packages with a manifest, items, tests and media. It does not know
// QTI 1.2, which is another format under the same name.
//
// QTI 3.0 is the same model under other names: "qti-choice-interaction" with
// "max-choices" in place of "choiceInteraction" with "maxChoices". The names
// are mapped once, see [normalise], and all else is shared.
//
// What a response earns stands in rules, a small language. The package does not
// look for known shapes of rules: it runs them on the responses that may matter
// and takes the key and the credits from what comes out. Rules that it cannot
// run leave the question without a key. The rules are those of the section
// "Response Processing" of the QTI 2.1 information model.
package qti2
