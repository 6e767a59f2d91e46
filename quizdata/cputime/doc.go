// Package cputime lets a test bound the work that something may take. It tells
// the processor's time and not that of the wall, for machines that run tests are
// busy with others. It is no benchmark: bounds are far above what is needed and
// far below what an algorithm of a higher order takes.
package cputime
