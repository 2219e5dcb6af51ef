"""What `siglip` does besides grouping: finding photos by words, or by the look of others."""

from dataclasses import dataclass

from safelight.actions.declare import Params, Signature, deciding, measuring


@dataclass(frozen=True, slots=True)
class Match:
    """How well a photo answers, 0..1."""

    similarity: float


class MatchStyle(Params):
    reference: str = measuring(..., description="The photo whose look is matched: a path.")
    similarity_threshold: float = deciding(0.8, ge=0, le=1, description="Least likeness that counts.")


class Search(Params):
    query: str = measuring(..., description="What to look for, in words.")
    limit: int = deciding(50, ge=1, description="Most photos to find.")


SIGNATURES = (
    Signature(
        name="match_style",
        role="siglip",
        scope="set",
        gives="style_match",
        result=Match,
        params=MatchStyle,
        sentence=lambda params: f"Find photos that look like {params.reference}",
    ),
    Signature(
        name="search",
        role="siglip",
        scope="set",
        gives="search_results",
        result=Match,
        params=Search,
        sentence=lambda params: f"Find up to {params.limit} photos of {params.query!r}",
    ),
)
