"""Which reason decided about a photo, how far it fell short, and what would have changed it."""

from math import floor

from safelight.actions.outcome import Reason
from safelight.engine.record import Record
from safelight.models.finds import LEAST_CONFIDENCE
from safelight.output.report.frame import Gauge
from safelight.output.report.wording import floored

_GATED = ("review", "failed")
_CONFIDENCES = frozenset({"nothing_found"})
"""Codes of reasons that hold a confidence, 0..1, against the least that was asked for."""
_OF_EDITS = frozenset({"edit_undone", "loop_satisfied", "loop_exhausted"})
"""Codes of reasons about the copy, not about what the photo is."""


def decisive(record: Record) -> Reason | None:
    """The reason that gave a stopped, parked or failed photo its verdict: a gate's first, a selection's last."""
    told = [reason for reason in record.reasons if not of_edits(reason)] or record.reasons
    if not told or record.verdict in ("keep", "rejected"):
        return None
    return told[0] if record.verdict in _GATED else told[-1]


def of_edits(reason: Reason) -> bool:
    """Whether it says how the copy came about: the section of edited copies tells that better."""
    return reason.code in _OF_EDITS


def gauge(reason: Reason) -> Gauge | None:
    """The picture of a score, or a find's confidence, under its threshold; rounded down, so that none seems to pass."""
    value, threshold = reason.value, reason.threshold
    if reason.code in _CONFIDENCES:
        return _confidence(value or 0.0, threshold)
    if value is None or threshold is None or not 1 <= value < threshold <= 10:
        return None
    return Gauge(floored(value), threshold)


def cure(reason: Reason) -> str:
    """What would have changed the verdict: `Kept at 4.2 or below.` Empty where the sentence says it already."""
    scale = gauge(reason)
    if "would" in reason.message:
        return ""
    if scale is None and reason.code in _CONFIDENCES and reason.threshold is not None:
        return "No threshold would have kept it: there was not even a faint find."
    return f"Kept at {scale.said(scale.value)} or below." if scale else ""


def by_weight(record: Record) -> tuple[Reason, ...]:
    """The record's reasons, the decisive one first, those about its copy last."""
    first = decisive(record)
    rest = sorted((reason for reason in record.reasons if reason is not first), key=of_edits)
    return (first, *rest) if first else tuple(rest)


def _confidence(value: float, threshold: float | None) -> Gauge | None:
    """None, too, where there was no find that any threshold could have believed."""
    if threshold is None or not LEAST_CONFIDENCE <= value < threshold <= 1:
        return None
    return Gauge(floor(round(value * 100, 6)) / 100, threshold, 0.0, 1.0, 2)
