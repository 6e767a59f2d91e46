//go:build js

package main

import "mocktest/widget"

func main() { widget.Run() }
