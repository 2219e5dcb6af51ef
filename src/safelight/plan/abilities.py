"""What a player can do of what a step asks: the classes it can find, the fields it can answer, what it is weak for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from safelight.models.classes import expand, words
from safelight.models.profiles import PUBLISHED
from safelight.recipe.suggest import did_you_mean

if TYPE_CHECKING:
    from safelight.models.contract import PlayerSpec
    from safelight.models.profiles import Profile
    from safelight.plan.draft import Draft


@dataclass(frozen=True, slots=True)
class Beyond:
    """Words of one parameter that nobody can play: what is left of it, and what is said."""

    parameter: str
    left: tuple[str, ...]
    message: str


def beyond(draft: Draft, players: Mapping[str, PlayerSpec], profile: Profile) -> Beyond | None:
    """What the step asks for that its players cannot find or answer; None where they can do all of it."""
    for what, noun in (("classes", "find"), ("fields", "answer")):
        asked = draft.signature.says(what, draft.params)  # type: ignore[arg-type]
        able = [word for word in asked if any(_can(player, what, word) for player in players.values())]
        lost = [word for word in asked if word not in able]
        if lost:
            said = (
                f"no player of profile {profile.name!r} can {noun} {' or '.join(_named(word, what) for word in lost)}"
            )
            cure = _grounding(profile) if what == "classes" else ""
            return Beyond(_parameter(draft.params, asked), tuple(able), _sentences(said, cure))
    return None


def weak(draft: Draft, players: Mapping[str, PlayerSpec]) -> bool:
    """Whether the step is a gate whose player is weak for the question: it advises then, and does not stop."""
    asked = {label for word in draft.signature.says("classes", draft.params) for label in (word, *_members(word))}
    return draft.gate and any(name in p.weak or asked & p.weak for name, p in players.items())


def _can(player: PlayerSpec, what: str, word: str) -> bool:
    if what == "fields":
        return player.fields is None or word in player.fields
    members = _members(word)
    return player.grounds or word in player.classes or (bool(members) and player.classes.issuperset(members))


def _grounding(profile: Profile) -> str:
    """Who would find what no network has a class for; empty where that profile asks no server."""
    if profile.name not in PUBLISHED:
        return ""
    within = profile.player("qwen2.5-vl", "answer") is not None  # behind a server it would have found the word
    here = "In this process qwen2.5-vl answers, but cannot ground words; behind a server it can"
    return f"{here if within else 'qwen2.5-vl behind a server can'}: name one by --vlm-url (SAFELIGHT_VLM_URL)"


def _sentences(said: str, more: str) -> str:
    return f"{said}{'' if said.endswith('?') else '.'} {more}" if more else said


def _named(word: str, what: str) -> str:
    known = what != "classes" or expand(word)
    return repr(word) if known else f"{word!r}{did_you_mean(word, words())}"


def _members(word: str) -> tuple[str, ...]:
    return tuple(expand(word))


def _parameter(params: Any, asked: Sequence[str]) -> str:
    """The parameter that holds these words."""
    return next((name for name, value in params if value == tuple(asked)), "")
