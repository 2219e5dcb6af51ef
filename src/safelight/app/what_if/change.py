"""A verdict that would be another, and why: the reason that is new, or the one that fell away."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from safelight.output.report.reasons import cure

if TYPE_CHECKING:
    from safelight.actions.outcome import Reason
    from safelight.app.judgement import Judgement


@dataclass(frozen=True, slots=True)
class Change:
    """One photo whose verdict would be another."""

    photo: str
    before: str
    after: str
    reason: Reason | None
    """None: it is the human's word that it follows, or its groups' frames were put together otherwise."""
    which: Literal["new", "gone"] = "new"
    """Whether the reason came up, or fell away."""
    sure: bool = True
    """False where it hangs on photos that are unknown: frames of its group."""

    @classmethod
    def of(cls, before: Judgement, after: Judgement, *, sure: bool = True) -> Change:
        """What came up goes before what fell away: a photo that is set aside is so for what is said of it now."""
        new, gone = after.decisive, before.decisive
        said = {(reason.step, reason.code, reason.threshold) for reason in before.reasons}
        if new is not None and ((new.step, new.code, new.threshold) not in said or gone is None):
            return cls(after.photo, before.verdict, after.verdict, new, "new", sure)
        if gone is not None:
            return cls(after.photo, before.verdict, after.verdict, gone, "gone", sure)
        return cls(after.photo, before.verdict, after.verdict, new, "new", sure)

    @property
    def why(self) -> str:
        """In words, with what would have changed it."""
        if self.reason is None:
            return "no other reason is on record"
        message = self.reason.message
        if self.which == "gone":
            return f"no longer: {message}"
        return f"{message} {cure(self.reason)}".rstrip() if self.after == "review" else message

    def as_json(self) -> dict[str, Any]:
        """The same for programs."""
        reason = self.reason
        told = reason and {
            "step": reason.step,
            "code": reason.code,
            "message": reason.message,
            "value": reason.value,
            "threshold": reason.threshold,
            "which": self.which,
        }
        return {
            "photo": self.photo,
            "before": self.before,
            "after": self.after,
            "reason": told,
            "why": self.why,
            "sure": self.sure,
        }


def changes(
    before: Sequence[Judgement], after: Sequence[Judgement], unknown: Container[int], unsure: Container[int] = ()
) -> Iterator[Change]:
    """Every verdict that differs, photo by photo; what would come of the `unknown` ones nobody can say."""
    for at, (was, now) in enumerate(zip(before, after, strict=True)):
        if was.verdict != now.verdict and at not in unknown:
            yield Change.of(was, now, sure=at not in unsure)
