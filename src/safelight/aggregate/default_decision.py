"""The default hand-off: what a verdict becomes in an editor, unless the photographer already said something."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from safelight.aggregate.decision import Decision
from safelight.aggregate.processing import ProcessingDecision
from safelight.metadata.facts import HumanWord


@dataclass(frozen=True, slots=True)
class Scheme:
    """Stars and label by verdict. Four and five stars are the photographer's, and -1 is written only if asked for."""

    stars: Mapping[str, int]
    labels: Mapping[str, str]
    keywords: bool = False
    """Whether what a picture plainly shows (`tags` of its results) becomes keywords, below `Safelight|`."""


_AS_IT_IS: Final = ProcessingDecision()
DEFAULT_SCHEME: Final = Scheme(stars={"keep": 3, "alternate": 2, "review": 1}, labels={"review": "Yellow"})


def decide(verdict: str, *, word: HumanWord, results: Mapping[str, Any], scheme: Scheme = DEFAULT_SCHEME) -> Decision:
    """What is to be done with a photo of that verdict; of its picture, what its results were made into.

    A rating or label of the photographer's is the decision's too: it says what holds, not only what we add.
    """
    picture = next((one for one in results.values() if isinstance(one, ProcessingDecision)), _AS_IT_IS)
    if picture is _AS_IT_IS and scheme is DEFAULT_SCHEME and word.rating is None and not word.label:
        return _by_verdict(verdict)
    return Decision(
        rating=scheme.stars.get(verdict) if word.rating is None else word.rating,
        label=word.label or scheme.labels.get(verdict),
        keywords=_keywords(results) if scheme.keywords else (),
        crop=picture.crop,
        straighten=picture.straighten,
        enhance=picture.enhance,
        emphasis=picture.emphasis,
        notes=picture.notes,
    )


@lru_cache(8)
def _by_verdict(verdict: str) -> Decision:
    """Where nothing but the verdict says anything: one for all photos that have it."""
    return Decision(rating=DEFAULT_SCHEME.stars.get(verdict), label=DEFAULT_SCHEME.labels.get(verdict))


def _keywords(results: Mapping[str, Any]) -> tuple[str, ...]:
    tags = (tag for result in results.values() for tag in getattr(result, "tags", ()))
    return tuple(dict.fromkeys(f"Safelight|{tag}" for tag in tags))
