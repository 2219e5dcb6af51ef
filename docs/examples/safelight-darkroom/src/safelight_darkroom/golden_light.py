"""An action: a measurement that costs, a decision that does not, and a sentence."""

from dataclasses import dataclass

from safelight.actions.declare import Measurement, Params, action, deciding
from safelight.actions.outcome import Outcome, Reason


@dataclass(frozen=True)
class GoldenLight:
    """What conditions may read: `golden_light.warmth > 0.2`."""

    warmth: float
    golden: bool


class GoldenLightParams(Params):
    least: float = deciding(0.15, ge=0, le=1, description="Warmth from which light counts as golden, 0..1.")


WARMTH = Measurement(
    "warmth", role="nima", version=1, run=lambda sights, _, player: player.warmth(sights), answers=float
)


@action(
    "nima",
    scope="photo",
    gives="golden_light",
    result=GoldenLight,
    params=GoldenLightParams,
    measures=(WARMTH,),
    sentence=lambda params: f"Note photos in golden light, from a warmth of {params.least:.2f}",
)
def golden_light(members, measured, params):
    """Note which photos were taken in golden light. Nothing is set aside."""
    return [_outcome(warmth, params.least) for warmth in measured["warmth"]]


def _outcome(warmth, least):
    if warmth < least:
        return Outcome(GoldenLight(warmth, golden=False))
    said = Reason("golden_light", f"Golden light: its warmth is {warmth:.2f}.", warmth, least)
    return Outcome(GoldenLight(warmth, golden=True), (said,))
