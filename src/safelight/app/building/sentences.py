"""A step's sentence cut where it shows a parameter's value, so that each value can be changed where it is read.

An action says its sentence as a whole. Which words come of a parameter is found by saying it again with another value:
the words that differ are that parameter's, where they are its value as people write it, or few.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from safelight.app.building.view import SentencePart
from safelight.errors import DeclarationError

if TYPE_CHECKING:
    from safelight.actions.declare import Params, Signature

_LONGEST = 24
"""Characters of other words than the value that may be said of a number: `the best frame`."""


def parts_of(signature: Signature, params: Params) -> tuple[SentencePart, ...]:
    """The sentence with these parameters, in pieces that join to the whole."""
    sentence = signature.says("sentence", params)
    shown: list[tuple[int, int, str]] = []
    for name in type(params).model_fields:
        found = _place(signature, params, name, sentence)
        if found and all(found[1] <= start or end <= found[0] for start, end, _ in shown):
            shown.append((*found, name))
    return tuple(_cut(sentence, sorted(shown), params.model_dump(mode="json")))


def _cut(sentence: str, shown: list[tuple[int, int, str]], values: dict[str, Any]) -> Iterator[SentencePart]:
    at = 0
    for start, end, name in shown:
        if at < start:
            yield SentencePart(sentence[at:start])
        yield SentencePart(sentence[start:end], name, values[name])
        at = end
    if at < len(sentence) or not shown:
        yield SentencePart(sentence[at:])


def _place(signature: Signature, params: Params, name: str, sentence: str) -> tuple[int, int] | None:
    """Where a parameter's value stands in the sentence."""
    value = getattr(params, name)
    for other in _others(signature, name, value):
        try:
            said = signature.says("sentence", params.model_copy(update={name: other}))
        except DeclarationError:
            continue
        if said != sentence:
            start, end = _differing(sentence, said)
            return _written(sentence, value, start, end) or _words(sentence, value, start, end)
    return None


def _others(signature: Signature, name: str, value: Any) -> Iterator[Any]:
    """Other values that a sentence could be said with."""
    if isinstance(value, bool) or value is None:
        return
    if isinstance(value, int | float):
        yield from (value + 1, value + 0.1)
    elif isinstance(value, str):
        yield from (choice for choice in choices_of(signature, name) if choice != value)
        yield value + "§"
    elif isinstance(value, tuple) and value:
        yield (*value, value[0])


def choices_of(signature: Signature, name: str) -> tuple[str, ...]:
    """The words that a parameter may be, where there are few."""
    hint = signature.params.model_fields[name].annotation
    found = [word for one in (hint, *getattr(hint, "__args__", ())) for word in getattr(one, "__args__", ())]
    return tuple(word for word in found if isinstance(word, str))


def _differing(sentence: str, other: str) -> tuple[int, int]:
    """The stretch of a sentence that another one has otherwise."""
    start = _common(sentence, other)
    return start, len(sentence) - _common(sentence[start:][::-1], other[start:][::-1])


def _common(one: str, other: str) -> int:
    """How many characters two texts begin with together."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _written(sentence: str, value: Any, start: int, end: int) -> tuple[int, int] | None:
    """The value as people write it, around a stretch."""
    for text in _spellings(value):
        for found in re.finditer(re.escape(text), sentence):
            if found.start() <= start and end <= found.end() and _alone(sentence, *found.span()):
                return found.span()
    return None


def _alone(sentence: str, start: int, end: int) -> bool:
    """Whether a number is not part of a longer one, nor a word of another."""
    before, after = sentence[:start], sentence[end:]
    return not re.search(r"\w$|\d[.,]$", before) and not re.match(r"\w|[.,]\d", after)


def _spellings(value: Any) -> tuple[str, ...]:
    if isinstance(value, int | float):
        amounts = (
            f"{value:.0%}",
            f"{value:.1%}",
            f"{value:.2f}",
            f"{value:.1f}",
            f"{value:g}",
            f"{value:,g}",
            str(value),
        )
        return tuple(sorted(set(amounts), key=len, reverse=True))
    if isinstance(value, str):
        return tuple(dict.fromkeys((repr(value), value, value.replace("_", " ")))) if value else ()
    words = [str(one) for one in value]
    plain = [word.replace("_", " ") for word in words]
    lists = [f"{sep}".join(one) for one in (words, plain) for sep in (", ", " and ", " or ")]
    ends = [f"{', '.join(one[:-1])} {last} {one[-1]}" for one in (words, plain) for last in ("and", "or") if one[1:]]
    return tuple(dict.fromkeys((*ends, *lists)))


def _words(sentence: str, value: Any, start: int, end: int) -> tuple[int, int] | None:
    """The whole words of a stretch, where a number is said by words."""
    if not isinstance(value, int | float):
        return None
    while start and sentence[start - 1].isalnum():
        start -= 1
    while end < len(sentence) and sentence[end].isalnum():
        end += 1
    return (start, end) if sentence[start:end].strip() and end - start <= _LONGEST else None
