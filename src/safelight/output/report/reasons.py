"""Which reason decided about a photo, how far it fell short, and what would have changed it."""

from safelight.actions.outcome import Reason
from safelight.engine.record import Record
from safelight.output.report.page import Gauge
from safelight.output.report.wording import floored

_GATED = ("review", "failed")


def decisive(record: Record) -> Reason | None:
    """The reason that gave a stopped, parked or failed photo its verdict: a gate's first, a selection's last."""
    if not record.reasons or record.verdict in ("keep", "rejected"):
        return None
    return record.reasons[0] if record.verdict in _GATED else record.reasons[-1]


def gauge(reason: Reason) -> Gauge | None:
    """The picture of a score under its threshold, where both are scores; rounded down, so that none seems to pass."""
    value, threshold = reason.value, reason.threshold
    if value is None or threshold is None or not 1 <= value < threshold <= 10:
        return None
    return Gauge(floored(value), threshold)


def cure(reason: Reason) -> str:
    """What would have changed a score's verdict: `Kept at 4.2 or below.` Empty where the sentence says it already."""
    scale = gauge(reason)
    return f"Kept at {scale.value:.1f} or below." if scale and "would" not in reason.message else ""


def by_weight(record: Record) -> tuple[Reason, ...]:
    """The record's reasons, the decisive one first."""
    first = decisive(record)
    return (first, *(reason for reason in record.reasons if reason is not first)) if first else record.reasons
