"""Did you mean …? For names that are nearly right."""

from collections.abc import Iterable
from difflib import get_close_matches

_LIKELY = 0.6


def closest(word: str, known: Iterable[str]) -> str | None:
    """The known name most like `word`, or None where none is."""
    names = {name.casefold(): name for name in sorted(set(known), reverse=True)}
    found = get_close_matches(word.casefold(), list(names), n=1, cutoff=_LIKELY)
    return names[found[0]] if found else None


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """`; did you mean 'quality_check'?`, ready to follow a message; empty where nothing is near."""
    found = closest(word, known)
    return f"; did you mean {found!r}?" if found else ""


def listed(names: Iterable[str], conjunction: str = "or") -> str:
    """`'keep', 'none' or 'all'`."""
    shown = [repr(name) for name in names]
    return f" {conjunction} ".join([", ".join(shown[:-1]), shown[-1]] if len(shown) > 1 else shown)
