"""What `nima` does besides scoring: improving a photo while its score grows."""

from dataclasses import dataclass

from safelight.actions.declare import Params, Signature


@dataclass(frozen=True, slots=True)
class GuidedEnhancement:
    """The scores that the improved photo has, 1..10."""

    technical_score: float
    aesthetic_score: float


class QualityGuidedEnhancement(Params):
    pass


SIGNATURES = (
    Signature(
        name="quality_guided_enhancement",
        role="nima",
        scope="photo",
        gives="guided_enhancement",
        result=GuidedEnhancement,
        params=QualityGuidedEnhancement,
        sentence=lambda _: "Correct tone and light while the quality score grows",
        iterates=True,
    ),
)
