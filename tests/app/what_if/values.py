"""Judgements and reasons that no run came to."""

from safelight.actions.outcome import Reason
from safelight.app.judgement import Judgement


def judged(
    photo: str, verdict: str = "keep", group: str = "", score: float | None = None, body: str = "A"
) -> Judgement:
    return Judgement(photo, verdict, (), group, verdict == "keep" and bool(group), body=body, technical=score)


def below(score: float, threshold: float, step: str = "quality_check") -> Reason:
    return Reason("below_technical_threshold", f"The score is {score}, below {threshold}.", score, threshold, step)


def softer(than: str, step: str = "select_best_from_group") -> Reason:
    return Reason("softer", f"softer than {than}", 1.3, 1.0, step)


def because(verdict: str, *reasons: Reason, photo: str = "a.jpg", group: str = "") -> Judgement:
    return Judgement(photo, verdict, reasons, group)
