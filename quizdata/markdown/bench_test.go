package markdown

import "testing"

// question is a text as most are: a sentence with code, a block and a table.
const question = "What does this print, given the table **users**?\n\n" +
	"```python\nfor user in User.objects.filter(age__gt=30).order_by(\"-age\"):\n    print(user.name)\n```\n\n" +
	"| id | name | age |\n|---:|:-----|----:|\n| 1 | Asha | 41 |\n| 2 | Ben | 29 |\n| 3 | Chen | 35 |\n\n" +
	"- `filter` keeps rows; see [the docs](https://docs.example.org/filter#lookups)\n- `-age` sorts *downwards*\n"

func BenchmarkParse(b *testing.B) {
	b.SetBytes(int64(len(question)))
	for b.Loop() {
		Parse(question)
	}
}

func BenchmarkInline(b *testing.B) {
	for b.Loop() {
		Inline("`SELECT name` *without* a `WHERE`")
	}
}
