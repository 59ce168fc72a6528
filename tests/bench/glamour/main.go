// Prints one Markdown file with glamour at 80 columns, as glow does.
package main

import (
	"fmt"
	"os"

	"github.com/charmbracelet/glamour"
)

func main() {
	text, err := os.ReadFile(os.Args[1])
	if err != nil {
		panic(err)
	}
	renderer, err := glamour.NewTermRenderer(glamour.WithStandardStyle("dark"), glamour.WithWordWrap(80))
	if err != nil {
		panic(err)
	}
	out, err := renderer.RenderBytes(text)
	if err != nil {
		panic(err)
	}
	fmt.Print(string(out))
}
