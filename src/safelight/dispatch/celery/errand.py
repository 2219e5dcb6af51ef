"""What travels: an errand to a worker, and what it says on the way back. Ids and words, never pixels or results."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import field, replace
from typing import Annotated, Any, Literal
from uuid import uuid4

from pydantic import BeforeValidator, ConfigDict, PlainSerializer, TypeAdapter
from pydantic.dataclasses import dataclass

from safelight.engine.elsewhere import Blame

MOST_BYTES = 2_000
"""Of one reply's JSON: with what the broker adds (it packs a body in base64) it stays below 4 KB."""
MOST_WORDS = 1_000
"""Bytes of one blame's message as JSON; the rest is cut off."""


def ranges(photos: Sequence[int]) -> str:
    """Photos in a few letters: `0-31,40`, in their order."""
    said: list[list[int]] = []
    for photo in photos:
        if said and photo == said[-1][-1] + 1:
            said[-1][1:] = [photo]
        else:
            said.append([photo])
    return ",".join("-".join(map(str, part)) for part in said)


def _photos(said: object) -> object:
    """What `ranges` made of them. Anything else is left for whoever checks the type."""
    if not isinstance(said, str):
        return said
    ends = [part.split("-") for part in said.split(",") if part]
    return tuple(photo for end in ends for photo in range(int(end[0]), int(end[-1]) + 1))


Photos = Annotated[tuple[int, ...], BeforeValidator(_photos), PlainSerializer(ranges)]
Outcome = Literal["done", "refused", "passing", "crowded", "stranger", "unseen", "declined", "redelivered"]
_STRICT = ConfigDict(extra="forbid")


def _new_id() -> str:
    return uuid4().hex


@dataclass(frozen=True, slots=True, config=_STRICT)
class Errand:
    """One segment of a phase over one chunk of photos."""

    run: str
    phase: int
    segment: int
    photos: Photos
    signature: str
    """Of the plan, as the coordinator has it: who makes another one of the same recipe does not take the errand."""
    attempt: int = 0
    """How often these photos were sent out before, together, for nothing."""
    shunned: tuple[str, ...] = ()
    """Workers that are to leave it to others, each for one life, or by its name for all: they have tried, or cannot be
    of help to this run."""
    limit: float = 0.0
    """Seconds after which it is given to another; 0: nobody can say."""
    wants: tuple[str, ...] = ()
    """Models that are asked: whoever holds them need not load any."""
    passed: int = 0
    """How often it was passed on by workers that hold others."""
    id: str = field(default_factory=_new_id)

    def packed(self) -> dict[str, Any]:
        """As it travels."""
        packed: dict[str, Any] = _ERRAND.dump_python(self, mode="json")
        return packed

    @staticmethod
    def unpacked(packed: object) -> Errand:
        """Raises ValueError for what is no errand of this version."""
        return _ERRAND.validate_python(packed)


@dataclass(frozen=True, slots=True, config=_STRICT)
class Sign:
    """A worker has begun an errand, or is still at it."""

    errand: str
    worker: str


@dataclass(frozen=True, slots=True, config=_STRICT)
class Report:
    """What became of an errand. Everything that was found stands in the store."""

    errand: str
    run: str
    blames: tuple[Blame, ...] = ()
    seconds: float = 0.0
    worker: str = ""
    models: tuple[str, ...] = ()
    """What the worker holds in memory now."""
    own: bool = False
    """It takes errands from a queue of its own, too."""
    refused: str = ""
    """Why it was not carried out. The worker came to grief over it, unless one of the following says more; either says
    nothing of the photos: another worker may do."""
    passing: bool = False
    """Another try may do: a store or a share that could not be reached."""
    crowded: bool = False
    """Out of memory: fewer photos at a time may do."""
    stranger: bool = False
    """It is of another version, and cannot read the errand: nor whom it is to leave it to."""
    unseen: str = ""
    """A folder of the run that the worker does not see, or sees with other files in it."""
    declined: bool = False
    """It was to be left to others."""
    redelivered: bool = False
    """The broker handed it out a second time, so it was left alone: the worker that had it may be gone."""
    more: bool = False
    """The rest of the blames follow in another report."""

    @property
    def outcome(self) -> Outcome:
        """The report in a word."""
        if self.redelivered:
            return "redelivered"
        if self.declined:
            return "declined"
        if self.unseen:
            return "unseen"
        if self.crowded:
            return "crowded"
        if self.stranger:
            return "stranger"
        if self.refused:
            return "passing" if self.passing else "refused"
        return "done"

    def parts(self) -> Iterator[Report]:
        """The report in as many as the broker is to carry; all but the last say that there is more."""
        short = replace(self, refused=_cut(self.refused), models=_fitting(self.models))
        blames = [replace(one, message=_cut(one.message)) for one in self.blames]
        part: list[Blame] = []
        for blame in blames:
            if part and _size([*part, blame]) > MOST_BYTES // 2:
                yield replace(short, blames=tuple(part), more=True)
                part = []
            part.append(blame)
        yield replace(short, blames=tuple(part))


Reply = Report | Sign
_ERRAND = TypeAdapter(Errand)
_REPLY: TypeAdapter[Reply] = TypeAdapter(Reply)
_BLAMES = TypeAdapter(list[Blame])


def packed_reply(reply: Reply) -> dict[str, Any]:
    """As it travels."""
    packed: dict[str, Any] = _REPLY.dump_python(reply, mode="json", exclude_defaults=True)
    return packed


def unpacked_reply(packed: object) -> Reply:
    """What another version says of an errand means no more than that. Raises ValueError for what is no reply at all."""
    try:
        return _REPLY.validate_python(packed)
    except ValueError:
        if isinstance(packed, dict) and isinstance(errand := packed.get("errand"), str):
            return strangers(errand, str(packed.get("run", "")), str(packed.get("worker", "")))
        raise


def strangers(errand: str, run: str, worker: str) -> Report:
    """What comes of an errand where worker and coordinator are of different versions."""
    words = "has another version of Safelight than the run, and cannot be of help: install the same one on both"
    return Report(errand, run, worker=worker, refused=words, stranger=True)


def _size(blames: list[Blame]) -> int:
    return _escaped(_BLAMES.dump_json(blames).decode())


def _escaped(words: str) -> int:
    """Bytes of a text in JSON, in which every letter outside ASCII is spelt out."""
    return len(json.dumps(words))


def _cut(words: str) -> str:
    words = words[:MOST_WORDS]
    while (size := _escaped(words)) > MOST_WORDS:
        words = words[: len(words) * MOST_WORDS // size - 1]
    return words


def _fitting(models: Sequence[str]) -> tuple[str, ...]:
    """As many names as may be told along."""
    return tuple(models)[:16]
