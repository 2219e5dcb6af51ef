"""Where one photo stands while a run goes on. The engine alone writes it; actions see it as a `Member`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Self

from safelight.metadata.facts import CaptureFacts, HumanWord
from safelight.store.key import half

if TYPE_CHECKING:
    from safelight.actions.outcome import Group, Reason
    from safelight.engine.exporting import Copied
    from safelight.engine.jpegs import Jpeg
    from safelight.engine.prompter import Prompter
    from safelight.errors import PhotoError
    from safelight.imaging.edits import Edit, Operations
    from safelight.imaging.file_stamp import FileStamp
    from safelight.imaging.photo import Photo


@lru_cache(1024)
def having(done: frozenset[str], node: str) -> frozenset[str]:
    """These nodes and one more. Photos that came the same way have one set between them."""
    return done | {node}


_NO_FACTS, _NO_WORD = CaptureFacts(), HumanWord()
_NOTHING = frozenset[str]()


@dataclass(slots=True, eq=False)
class PhotoState:
    """One photo's state. `live` is kept beside its causes, since every node of every chunk asks for it.

    A run has as many as it has photos: what is alike is shared by them.
    """

    index: int
    photo: Photo
    live: bool = True
    identified: bool = False
    """Its file was read: hash, facts and human word are known."""
    image_hash: str = ""
    subject: bytes = b""
    """What stands for the image in keys of what is known of it."""
    file: str = ""
    """Which of its files was identified, by name, and is looked at from then on."""
    stamp: tuple[FileStamp, ...] = ()
    """Of its files, when that was known of them."""
    facts: CaptureFacts = _NO_FACTS
    word: HumanWord = _NO_WORD
    results: dict[str, Any] = field(default_factory=dict)
    reasons: tuple[Reason, ...] = ()
    edits: tuple[Edit, ...] = ()
    """What steps asked for, in their order."""
    trial: Operations = ()
    """Edits with which it is looked at just now."""
    company: bytes = b""
    """Digest of those that it is looked at with just now, in order; it enters keys of what is measured together."""
    prompter: Prompter | None = None
    done: frozenset[str] = _NOTHING
    """Ids of the nodes that ran for it. Two nodes may give one result, so results do not tell."""
    skipped: dict[str, str] = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)
    stopped: bool = False
    parked: bool = False
    parked_by: str = ""
    """The selection that parked it first, since it was last in."""
    would_stop: bool = False
    """A gate stopped it, or would have but for a human's word."""
    would_park: bool = False
    """A selection parked it, or would have but for a human's word."""
    fault: PhotoError | None = None
    whole_set: Group | None = None
    group: Group | None = None
    """Its place in the latest grouping."""
    grouped: bool = False
    """The latest grouping saw it."""
    rank: Any = None
    """Its `GroupRank` there, once a selection ranked it."""
    width: int = 0
    height: int = 0
    thumb: Jpeg = b""
    face_crops: tuple[Jpeg, ...] = ()
    copy: Copied | None = None
    """The copy that was written of it."""
    _taken: tuple[CaptureFacts, bytes] | None = None
    """Facts, and what stands for them in keys: every group step asks for that."""

    def __post_init__(self) -> None:
        if self.image_hash:
            self.is_of(self.image_hash)

    def is_of(self, image_hash: str) -> None:
        """It shows this image, which is what is known of it."""
        self.image_hash, self.subject = image_hash, half(image_hash.encode())

    @property
    def taken(self) -> bytes:
        """What stands for how it was taken, in keys of what reads that."""
        if self._taken is None or self._taken[0] is not self.facts:
            self._taken = self.facts, half(repr(replace(self.facts, warnings=())).encode())
        return self._taken[1]

    @property
    def size(self) -> tuple[int, int]:
        return self.width, self.height

    @property
    def readable(self) -> bool:
        return self.identified and self.fault is None

    def filled(self, text: str) -> str:
        """A prompt with its `${names}` replaced by what is known of the photo."""
        return self.prompter.filled(text, self) if self.prompter else text

    def apart(self) -> Self:
        """Its double: what becomes of that is nothing to this one."""
        return replace(
            self,
            results=dict(self.results),
            skipped=dict(self.skipped),
            seconds={},
        )

    def explain(self, step: str, reasons: Iterable[Reason]) -> None:
        """Remember why, once: what an earlier step said in the same words is not said again."""
        said = {reason.message for reason in self.reasons}
        self.reasons += tuple(reason.by(step) for reason in reasons if reason.message not in said)

    def want(self, step: str, edits: Iterable[Edit]) -> None:
        """Remember the edits that a step asks for."""
        self.edits += tuple(replace(edit, step=step) for edit in edits)

    def fail(self, fault: PhotoError) -> None:
        """The photo is done with; the run goes on."""
        self.fault, self.live = fault, False

    def stop(self, *, spared: bool = False) -> None:
        """A gate stopped it: later photo steps do not see it. One that is `spared` goes on, and it is remembered."""
        self.would_stop = True
        if not spared:
            self.stopped, self.live = True, False

    def park(self, node: str, *, spared: bool = False) -> None:
        """A selection preferred another frame: later photo steps skip it. One that is `spared` goes on."""
        self.would_park = True
        if not spared:
            self.parked, self.live = True, False
            self.parked_by = self.parked_by or node

    def crown(self) -> str:
        """A later selection preferred it after all. Says which selection had parked it; empty where none had."""
        self.would_park = False
        return self.inherit()

    def inherit(self) -> str:
        """It stands in for a better frame that a human rejected; the machine's own verdict stays. Says as `crown`."""
        since, self.parked_by = self.parked_by, ""
        self.parked = False
        self.live = not self.stopped and self.fault is None
        return since
