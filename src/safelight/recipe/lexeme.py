"""The pieces that a condition's text is made of."""

from __future__ import annotations

import re
from dataclasses import dataclass

_LEXEME = re.compile(
    r"""(?P<space>\s+|//[^\n]*)
    |(?P<text>[rRbB]{0,2}(?:\"{3}(?:[^\\]|\\.)*?\"{3}|'{3}(?:[^\\]|\\.)*?'{3}|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'))
    |(?P<float>[0-9]*\.[0-9]+(?:[eE][-+]?[0-9]+)?|[0-9]+[eE][-+]?[0-9]+)
    |(?P<int>0[xX][0-9a-fA-F]+|[0-9]+)(?P<unsigned>[uU])?
    |(?P<name>[A-Za-z_][A-Za-z0-9_]*)
    |(?P<sign>&&|\|\||[=!<>]=|.)""",
    re.VERBOSE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Lexeme:
    """A piece of a condition: `kind` is text, float, int, unsigned, name or sign, or end (after the last)."""

    kind: str
    text: str
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)


END = Lexeme("end", "", 0)


def lexemes(text: str) -> tuple[Lexeme, ...]:
    """The pieces of a condition, white space and comments left out. Any text has some; CEL judges their order."""
    found = (match for match in _LEXEME.finditer(text) if match.lastgroup != "space")
    return tuple(Lexeme(str(match.lastgroup), match[0], match.start()) for match in found)
