"""What `nima` does besides scoring: judging composition, and improving a photo while its score grows."""

from dataclasses import dataclass

from safelight.actions.declare import Params, Signature, deciding


@dataclass(frozen=True, slots=True)
class Composition:
    """How a photo is composed, 1..10."""

    score: float


@dataclass(frozen=True, slots=True)
class GuidedEnhancement:
    """The scores that the improved photo has, 1..10."""

    technical_score: float
    aesthetic_score: float


class CompositionCheck(Params):
    suggest_crop: bool = deciding(False, description="Suggest the crop that scores best.")


class QualityGuidedEnhancement(Params):
    pass


SIGNATURES = (
    Signature(
        name="composition_check",
        role="nima",
        scope="photo",
        gives="composition",
        result=Composition,
        params=CompositionCheck,
        sentence=lambda params: "Judge the composition" + (" and suggest a crop" if params.suggest_crop else ""),
    ),
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
