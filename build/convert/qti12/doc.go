// Package qti12 reads IMS QTI 1.2, the question format of Canvas, Respondus,
// Blackboard and the Common Cartridge: single XML documents whose root is
// questestinterop, and the packages that hold them. It does not read QTI 2 and
// 3, which share the name and little else, and it writes nothing.
//
// The key of a question is what its response processing gives a score above
// zero. A score is taken as a part of the best that can be had, since exporters
// count in marks or in percent as they like. Questions are of the type their
// metadata declares (question_type of Canvas, cc_profile of the Common
// Cartridge, respondusapi_qtype, bbmd_questiontype), and where these say
// nothing of the type that their responses have.
//
// The names of elements follow "IMS Question & Test Interoperability: ASI XML
// Binding Specification", version 1.2.
package qti12
