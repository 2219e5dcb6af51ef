"""Asks one thing until it is answered: by the schema, checked, and with one chance to repair."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from blake3 import blake3

from safelight.errors import PhotoError
from safelight.models.adapters.qwen_vl.fitting import UnfitError, read
from safelight.models.adapters.qwen_vl.speech import KEPT, Manner, Said, Schema, Shown, Speaker, Turn
from safelight.models.adapters.qwen_vl.wording import SYSTEM, form, repair

LONGEST_TOKEN = 16
"""Characters: an answer of more for each token that it may have is not of such tokens, whatever the server says."""
RAISE = "raise the setting vlm_max_tokens (SAFELIGHT_VLM_MAX_TOKENS)"
"""What helps an answer that ran out of tokens."""


@dataclass(frozen=True, slots=True)
class Inquiry:
    """One thing that is asked: about which pictures, in which words, and what the answer must look like."""

    text: str
    pictures: tuple[Shown, ...]
    schema: Schema | None = None
    """None: prose."""
    temperature: float = 0.0
    check: Callable[[Any], object] | None = None
    """Of an answer that fits the schema; raises UnfitError where it still makes no sense."""

    @property
    def digest(self) -> bytes:
        """Of all that the answer hangs on."""
        hashed = blake3(f"{SYSTEM}\0{self.text}\0{self.schema!r}\0{self.temperature!r}".encode())
        for picture in self.pictures:
            hashed.update(blake3(picture.jpeg).digest())
        return hashed.digest()

    @property
    def seed(self) -> int:
        """Of drawing: the same question about the same picture draws the same answer."""
        return int.from_bytes(self.digest[:4], "little") >> 1


def ask(speaker: Speaker, inquiry: Inquiry, max_tokens: int) -> Any:
    """The answer: as the schema has it, or prose. Raises PhotoError where there is none, or none that fits."""
    manner = Manner(inquiry.temperature, max_tokens, inquiry.seed)
    text = inquiry.text if inquiry.schema is None else f"{inquiry.text}\n\n{form(inquiry.schema)}"
    turns = [Turn("system", SYSTEM), Turn("user", _unmarked(text), inquiry.pictures)]
    said = speaker.say(turns, inquiry.schema, manner)
    if inquiry.schema is None:
        return _prose(said, max_tokens)
    try:
        return _checked(said, inquiry)
    except UnfitError as fault:
        turns += [
            Turn("assistant", _unmarked(_bounded(said.text, max_tokens))),
            Turn("user", repair(str(fault), whole=said.whole)),
        ]
    return _repaired(speaker, turns, inquiry, manner)


def _repaired(speaker: Speaker, turns: Sequence[Turn], inquiry: Inquiry, manner: Manner) -> Any:
    said = speaker.say(turns, inquiry.schema, replace(manner, seed=manner.seed ^ 1))
    try:
        return _checked(said, inquiry)
    except UnfitError as fault:
        cut = "" if said.whole else f", and was cut off ({RAISE})"
        faults = str(fault).replace("\n", "; ")
        raise PhotoError(
            f"the answer does not fit, asked twice{cut}: {faults}. It says: {said.text[:KEPT]!r}", "bad_answer"
        ) from fault


def _checked(said: Said, inquiry: Inquiry) -> Any:
    value = read(said.text, inquiry.schema or {})
    if inquiry.check is not None:
        inquiry.check(value)
    return value


def _unmarked(text: str) -> str:
    """Without the marks by which models tell turns apart: servers read them as such wherever they stand."""
    return text.replace("<|", "< |")


def _bounded(text: str, max_tokens: int) -> str:
    """As much of it as can be meant: a server that runs away is not sent megabytes back."""
    return text[: LONGEST_TOKEN * max_tokens]


def _prose(said: Said, max_tokens: int) -> str:
    text = said.text.strip()
    if text != _bounded(text, max_tokens):
        raise PhotoError(
            f"the answer has {len(text)} characters, far more than the {max_tokens} tokens that were asked for: the "
            f"server heeds no max_tokens. It says: {text[:KEPT]!r}",
            "bad_answer",
        )
    if not said.whole:
        raise PhotoError(f"the answer was cut off: {RAISE}. It says: {text[:KEPT]!r}", "bad_answer")
    if not text:
        raise PhotoError("the answer is empty", "bad_answer")
    return text
