"""A condition's text, read just far enough: which results it names, and how CEL is told.

CEL's integers and doubles do not mix, its `size` gives integers, and a result that is missing must stay unknown by
itself. So before CEL compiles a condition, each whole path becomes one variable (`detected_objects.faces.count`),
integer literals outside an index become doubles, `size` and `.count` become a function that gives doubles, and
`has(a.b)` and `ran('people')` read variables of their own. Positions are kept, so that what CEL complains of is shown
in the text as it was written.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from safelight.recipe.lexeme import END, Lexeme, lexemes

RAN = "ran.names"
"""The variable that holds the names of the steps that ran."""

_KEYWORDS = frozenset({"true", "false", "null", "in"})
_MACROS = frozenset({"all", "exists", "exists_one", "filter", "map"})


@dataclass(frozen=True, slots=True)
class Reference:
    """A dotted path in a condition."""

    lexemes: tuple[Lexeme, ...]
    bound: bool = False
    """Its first part is a macro's variable (`d` in `.exists(d, d.score > 1)`), no result."""
    over: Reference | None = None
    """The path whose items that variable goes through, where it is one."""
    tested: bool = False
    """It stands in `has(…)`."""

    @property
    def parts(self) -> tuple[str, ...]:
        return tuple(one.text for one in self.lexemes if one.kind == "name")

    @property
    def variable(self) -> str:
        """The name under which CEL knows it."""
        return ".".join(("has", *self.parts) if self.tested else self.parts)


@dataclass(frozen=True, slots=True)
class Comparison:
    """A path compared with a literal text: `scene_analysis.lighting == 'low_light'`."""

    reference: Reference
    literal: Lexeme


@dataclass(frozen=True)
class Expression:
    """What was read of a condition."""

    references: tuple[Reference, ...]
    comparisons: tuple[Comparison, ...]
    asked: tuple[Lexeme, ...]
    """The literals in `ran('…')`."""
    cel: str
    """What CEL compiles."""
    origins: tuple[int, ...]
    """For each character of `cel`, the index of the character that it came from."""
    asks: bool = False
    """Whether `ran(…)` is used at all."""

    @property
    def results(self) -> tuple[Reference, ...]:
        """The references to results."""
        return tuple(one for one in self.references if not one.bound)


def read(text: str) -> Expression:
    """Read a condition's text. Never raises: what is not CEL, CEL refuses."""
    scan = _Scan(lexemes(text))
    scan.run()
    cel, origins = _rewritten(text, sorted(scan.edits))
    found = scan.references
    return Expression(tuple(found), tuple(_comparisons(scan)), tuple(scan.asked), cel, origins, scan.asks)


@dataclass(slots=True)
class _Bracket:
    sign: str
    index: bool = False
    closing: str = ""
    """What its closing bracket becomes."""
    variable: str = ""
    over: Reference | None = None


@dataclass
class _Scan:
    pieces: tuple[Lexeme, ...]
    references: list[Reference] = field(default_factory=list)
    asked: list[Lexeme] = field(default_factory=list)
    edits: list[tuple[int, int, str]] = field(default_factory=list)
    brackets: list[_Bracket] = field(default_factory=list)
    opening: _Bracket | None = None
    """What the next opening bracket is, where a name before it told."""
    ended: dict[int, Reference] = field(default_factory=dict)
    """References by the number of their last lexeme."""
    asks: bool = False

    def run(self) -> None:
        number = 0
        while number < len(self.pieces):
            piece = self.pieces[number]
            if piece.kind == "name":
                number = self.name(number, piece)
            elif piece.kind in ("int", "unsigned"):
                self.integer(piece)
            elif piece.kind == "sign":
                self.sign(number, piece)
            number += 1

    def at(self, number: int) -> Lexeme:
        return self.pieces[number] if 0 <= number < len(self.pieces) else END

    def name(self, number: int, piece: Lexeme) -> int:
        """Reads what begins with a name; gives the number of its last lexeme."""
        called = self.at(number + 1).text == "("
        if self.at(number - 1).text == ".":
            return self.member(number, piece, called)
        if piece.text in _KEYWORDS:
            return number
        return self.function(number, piece) if called else self.path(number)

    def member(self, number: int, piece: Lexeme, called: bool) -> int:
        """`.count`, `.size()` or a macro, after something that is no path (or at its end)."""
        if piece.text == "count" and not called:
            self.edits.append((piece.end, piece.end, "()"))
        elif piece.text == "size" and called:
            self.edits.append((piece.start, piece.end, "count"))
        elif piece.text in _MACROS and called and self.at(number + 2).kind == "name":
            self.opening = _Bracket("(", variable=self.at(number + 2).text, over=self.ended.get(number - 2))
            self.bracket_opens(self.opening)
            return number + 2
        return number

    def function(self, number: int, piece: Lexeme) -> int:
        if piece.text == "size":
            self.edits.append((piece.start, piece.end, "count"))
        elif piece.text == "ran":
            self.asks = True
            self.edits.append((piece.start, piece.end, "("))
            self.opening = _Bracket("(", closing=f") in {RAN})")
            if self.at(number + 2).kind == "text":
                self.asked.append(self.at(number + 2))
        elif piece.text == "has":
            return self.has(number, piece)
        return number

    def has(self, number: int, piece: Lexeme) -> int:
        """`has(a.b)` is a variable; of a macro's variable, CEL's own macro serves."""
        last = self.path_end(number + 2)
        inner = self.pieces[number + 2 : last + 1]
        if not inner or inner[0].kind != "name" or self.scope(inner[0].text) or self.at(last + 1).text != ")":
            return number
        reference = Reference(inner, tested=True)
        self.references.append(reference)
        self.edits.append((piece.start, self.at(last + 1).end, reference.variable))
        return last + 1

    def path(self, number: int) -> int:
        last = self.path_end(number)
        pieces = self.pieces[number : last + 1]
        scope = self.scope(pieces[0].text)
        reference = Reference(pieces, bound=scope is not None, over=scope.over if scope else None)
        self.references.append(reference)
        self.ended[last] = reference
        if scope and len(pieces) > 1 and pieces[-1].text == "count":
            self.edits.append((pieces[-1].end, pieces[-1].end, "()"))
        return last

    def path_end(self, number: int) -> int:
        """The number of the last lexeme of the path that begins here; a method's name is none of it."""
        while (
            self.at(number + 1).text == "." and self.at(number + 2).kind == "name" and self.at(number + 3).text != "("
        ):
            number += 2
        return number

    def scope(self, name: str) -> _Bracket | None:
        """The macro whose variable a name is."""
        return next((one for one in reversed(self.brackets) if one.variable == name), None)

    def integer(self, piece: Lexeme) -> None:
        if self.brackets and self.brackets[-1].index:
            return
        digits = piece.text.rstrip("uU")
        self.edits.append((piece.start, piece.end, f"{int(digits, 0 if digits[:2] in ('0x', '0X') else 10)}.0"))

    def sign(self, number: int, piece: Lexeme) -> None:
        if piece.text in ("(", "[", "{"):
            self.bracket_opens(self.opening or _Bracket(piece.text, index=piece.text == "[" and self.is_index(number)))
        elif piece.text in (")", "]", "}") and self.brackets:
            closing = self.brackets.pop().closing
            if closing:
                self.edits.append((piece.start, piece.end, closing))

    def bracket_opens(self, bracket: _Bracket) -> None:
        self.brackets.append(bracket)
        self.opening = None

    def is_index(self, number: int) -> bool:
        before = self.at(number - 1)
        return before.text in (")", "]", "}") or (before.kind in ("name", "text") and before.text not in _KEYWORDS)


def _comparisons(scan: _Scan) -> Iterator[Comparison]:
    for last, reference in scan.ended.items():
        first = last + 1 - len(reference.lexemes)
        for sign, literal in ((scan.at(last + 1), scan.at(last + 2)), (scan.at(first - 1), scan.at(first - 2))):
            if sign.text in ("==", "!=") and literal.kind == "text":
                yield Comparison(reference, literal)


def _rewritten(text: str, edits: list[tuple[int, int, str]]) -> tuple[str, tuple[int, ...]]:
    pieces: list[str] = []
    origins: list[int] = []
    at = 0
    for start, end, new in edits:
        pieces += [text[at:start], new]
        origins += [*range(at, start), *[min(start, max(len(text) - 1, 0))] * len(new)]
        at = end
    return "".join((*pieces, text[at:])), (*origins, *range(at, len(text) + 1))
