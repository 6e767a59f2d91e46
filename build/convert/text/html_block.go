package text

import (
	"strings"

	nethtml "golang.org/x/net/html"
)

// flow is the blocks of the children of an element: runs of inline nodes become
// paragraphs. Depth counts lists and quotes around.
func (c *converter) flow(n *nethtml.Node, depth int) []string {
	var blocks []string
	l := &line{strikes: c.strikes}
	flush := func() {
		if s := l.finish(); s != "" {
			blocks = append(blocks, s)
		}
		l = &line{strikes: c.strikes}
	}
	list := false // whether the last block is a list
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		if !c.isBlock(child) {
			c.inline(l, child)
			continue
		}
		flush()
		before := len(blocks)
		isList := child.Data == "ul" || child.Data == "ol" || child.Data == "menu" || child.Data == "dir"
		if isList && depth < mostNested {
			if s := c.list(child, depth, list && before > 0); s != "" {
				blocks = append(blocks, s)
			}
		} else {
			blocks = append(blocks, c.block(child, depth)...)
		}
		if len(blocks) > before {
			list = isList
		}
	}
	flush()
	return blocks
}

// isBlock reports whether a node is shown on lines of its own. Code with line
// breaks is, although HTML does not say so.
func (c *converter) isBlock(n *nethtml.Node) bool {
	if n.Type != nethtml.ElementNode || droppedTags[n.Data] {
		return false
	}
	return blockTags[n.Data] || c.holdsBlocks[n] || n.Data == "code" && strings.Contains(strings.TrimSpace(raw(n)), "\n") && hasBreak(n)
}

func (c *converter) block(n *nethtml.Node, depth int) []string {
	switch n.Data {
	case "h1", "h2", "h3", "h4", "h5", "h6":
		var blocks []string
		for i, b := range c.flow(n, depth) {
			if i == 0 && !strings.Contains(b, "\n") && !(c.holdsBlocks[n] && isMarkup(b)) {
				if strings.HasSuffix(b, "#") {
					b = b[:len(b)-1] + `\#` // or the heading ends before it
				}
				b = strings.Repeat("#", int(n.Data[1]-'0')) + " " + b
			}
			blocks = append(blocks, b)
		}
		return blocks
	case "hr":
		return []string{"***"}
	case "pre", "code":
		source := raw(n)
		if blank(source) {
			return nil
		}
		return []string{Code(language(n), source)}
	case "blockquote":
		inside := strings.Join(c.flow(n, depth+1), "\n\n")
		switch {
		case inside == "":
			return nil
		case depth >= mostNested:
			return []string{inside}
		}
		return []string{prefixed(inside, "> ", "> ")}
	case "table":
		return c.table(n, depth)
	}
	return c.flow(n, depth)
}

// list is a bulleted or numbered list. Other takes another bullet, so that two
// lists in a row stay two.
func (c *converter) list(n *nethtml.Node, depth int, other bool) string {
	ordered := n.Data == "ol"
	number, _ := atoi(attr(n, "start"))
	if attr(n, "start") == "" {
		number = 1
	}
	if t := attr(n, "type"); ordered && t != "" && t != "1" {
		c.lose("letters of a list")
	}
	var items []string
	loose := false
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		if child.Type != nethtml.ElementNode {
			if s := strings.TrimSpace(child.Data); child.Type != nethtml.TextNode || s == "" {
				continue
			}
		}
		item, many := c.item(child, depth+1)
		if item == "" {
			c.lose("empty list item")
			continue
		}
		loose = loose || many
		marker := "- "
		switch {
		case ordered && other:
			marker = itoa(number) + ") "
		case ordered:
			marker = itoa(number) + ". "
		case other:
			marker = "* "
		}
		number++
		items = append(items, strings.TrimRight(prefixed(item, marker, strings.Repeat(" ", len(marker))), " "))
	}
	if loose {
		return strings.Join(items, "\n\n")
	}
	return strings.Join(items, "\n")
}

// item is the inside of a list item. Many says that it has several paragraphs.
func (c *converter) item(n *nethtml.Node, depth int) (inside string, many bool) {
	if n.Data != "li" || n.Type != nethtml.ElementNode {
		holder := &nethtml.Node{Type: nethtml.ElementNode, Data: "li", FirstChild: n, LastChild: n}
		// Only this one child is wanted, and its siblings are items of their own.
		alone := *n
		alone.NextSibling, alone.PrevSibling = nil, nil
		holder.FirstChild = &alone
		c.holdsBlocks[&alone] = c.holdsBlocks[n]
		n = holder
	}
	blocks := c.flow(n, depth)
	for i, b := range blocks {
		if i > 0 {
			if i == 1 && isListBlock(b) {
				inside += "\n" + b
				continue
			}
			inside += "\n\n"
			many = true
		}
		inside += b
	}
	return inside, many
}

// isMarkup reports whether a block is more than a paragraph.
func isMarkup(b string) bool { return isListBlock(b) || strings.ContainsAny(b[:1], ">#|`") }

func isListBlock(b string) bool { return startBullet.MatchString(b) || startNumber.MatchString(b) }

// prefixed puts something before the first line and before the others, but not
// before blank ones, except for the mark of a quote.
func prefixed(s, first, rest string) string {
	lines := strings.Split(s, "\n")
	for i := range lines {
		switch {
		case i == 0:
			lines[i] = first + lines[i]
		case lines[i] != "" || strings.TrimSpace(rest) != "":
			lines[i] = strings.TrimRight(rest+lines[i], " ")
		}
	}
	return strings.Join(lines, "\n")
}
