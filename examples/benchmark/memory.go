package main

import (
	"context"

	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// addMemory adds what the page holds: the JavaScript heap in use and the
// memories of WebAssembly instances, in bytes. Compiled code, the DOM and the
// rest of the process are in neither.
func addMemory(ctx context.Context, f figures) error {
	f["heap"], f["wasm"] = missing, missing
	memories, err := wasmMemory(ctx)
	if err != nil {
		return err
	}
	f["wasm"] = memories
	heap, err := chromedp.Call(ctx, runtime.GetHeapUsage, nothing)
	if err != nil {
		return err
	}
	f["heap"] = heap.UsedSize
	return nil
}

// wasmMemory finds all memories of the page, also those no script names. To
// find them the browser collects garbage first.
func wasmMemory(ctx context.Context) (float64, error) {
	prototype, err := chromedp.Call(ctx, runtime.Evaluate, runtime.EvaluateParams{Expression: "WebAssembly.Memory.prototype"})
	if err != nil {
		return 0, err
	}
	found, err := chromedp.Call(ctx, runtime.QueryObjects, runtime.QueryObjectsParams{PrototypeObjectID: prototype.Result.ObjectID})
	if err != nil {
		return 0, err
	}
	byValue := true
	sum, err := chromedp.Call(ctx, runtime.CallFunctionOn, runtime.CallFunctionOnParams{
		FunctionDeclaration: "function () { return this.reduce((sum, memory) => sum + memory.buffer.byteLength, 0); }",
		ObjectID:            found.Objects.ObjectID, ReturnByValue: &byValue,
	})
	if err != nil {
		return 0, err
	}
	return number(sum.Result.Value)
}
