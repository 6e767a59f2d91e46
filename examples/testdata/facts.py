"""What the quizzes and articles say about Python, beyond the programs to predict.

Each check names the question or page that relies on it.
"""

import bisect
import math
from fractions import Fraction
from http import HTTPStatus


def fact(where, holds):
    if not holds:
        print("not so:", where)


# types.json
xs = [1, 2, 3, 4]
fact("reverse-copy: slice", xs[::-1] == [4, 3, 2, 1] and xs == [1, 2, 3, 4])
fact("reverse-copy: reversed", not isinstance(reversed(xs), list) and list(reversed(xs)) == xs[::-1])
fact("reverse-copy: sort", xs.sort(reverse=True) is None)
fact("reverse-copy: reverse", xs.reverse() is None)


def first_only(words):
    for word in words:
        return bool(word)


def any_word(words):
    for word in words:
        if word:
            return True
    return False


def no_empty(words):
    for word in words:
        if not word:
            return False
    return True


for words in ([], ["a"], [""], ["a", ""], ["", "a"], ["a", "b"]):
    fact(f"loop-else: {words}", no_empty(words) == all(words))
fact("loop-else: first_only", first_only(["a", ""]) is True and first_only([]) is None)
fact("loop-else: any_word", any_word(["a", ""]) is True)

for kind, immutable in ((tuple, True), (bytearray, False), (str, True), (frozenset, True), (list, False)):
    try:
        hash(kind())
        fact(f"immutable: {kind}", immutable)
    except TypeError:
        fact(f"immutable: {kind}", not immutable)


def ends(fraction):
    rest = fraction.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    return rest == 1


fact("fractions", [ends(Fraction(*f)) for f in ((3, 8), (1, 6), (7, 20), (5, 12))] == [True, False, True, False])
fact("float-sum", 0.1 + 0.2 != 0.3 and 0.1 + 0.2 == 0.30000000000000004 and math.isclose(0.1 + 0.2, 0.3))


def in_order(node):
    return [] if node is None else in_order(node[0]) + [node[1]] + in_order(node[2])


def leaf(value):
    return (None, value, None)


tree = ((leaf(1), 3, leaf(6)), 8, (None, 10, leaf(14)))
fact("in-order", in_order(tree) == [1, 3, 6, 8, 10, 14])
fact("download", 45 * 8 / 20 == 18)
fact("root-two", 1.41 <= math.sqrt(2) <= 1.42)
fact("status-name", HTTPStatus(404).phrase == "Not Found")
fact("redirect-status in django.json", HTTPStatus(302).phrase == "Found")
fact("method-name", "a-b".split("-") == ["a", "b"])
fact("emoji-length", len("👩‍💻") == 3 and [ord(c) for c in "👩‍💻"] == [0x1F469, 0x200D, 0x1F4BB])
fact("build-total", 2 + 6 + 15 + 7 == 30 and 6 / 60 > 3 / 420)


def add_tag(tag, tags=[]):
    tags.append(tag)
    return tags


fact("code-review", add_tag("a") == ["a"] and add_tag("b") == ["a", "b"])

# hindi.json
fact("namaste", len("नमस्ते") == 6)
fact("bool-text", bool("False") is True and bool("") is False)

# django.json: only what is plain Python
fact("int-converter", int("007") == 7)


# inline.html and its quizzes
def looks(items, target):
    low, high, count = 0, len(items) - 1, 0
    while low <= high:
        mid = low + (high - low) // 2
        count += 1
        if items[mid] == target:
            return count
        if items[mid] < target:
            low = mid + 1
        else:
            high = mid - 1
    return count


def most_looks(n):
    return max(looks(range(n), target) for target in range(-1, n + 1))


fact("looks", [most_looks(n) for n in (7, 15, 31, 511, 1000, 1023, 1024)] == [3, 4, 5, 9, 10, 10, 11])
fact("figure of inline.html", looks([2, 5, 9, 14, 21, 30, 41], 30) == 2)
fact("insert-at", bisect.bisect_left([10, 20, 20, 30], 20) == 1 and bisect.bisect_right([10, 20, 20, 30], 20) == 3)

# predict-the-output.html
row = [0] * 2
grid = [row, row]
grid[0][0] = 7
fact("grid", grid == [[7, 0], [7, 0]])

print("checked")
