// Package quizfile carries tests between the neutral model of package bank and
// mocktest's own quiz file. Writing never makes a file that the quiz reader
// would refuse: what the format cannot say is reported, question by question.
package quizfile
