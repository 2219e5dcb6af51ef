"""A small catalogue and profile that need no picture: the plan's tests run against these."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Any, Literal

from safelight.actions import catalogue
from safelight.actions.catalogue import Catalogue
from safelight.actions.declare import Measurement, Params, Signature, action, deciding, measuring
from safelight.actions.outcome import Outcome, SetOutcome
from safelight.models.contract import PlayerSpec
from safelight.models.profiles import Profile
from safelight.plan.build import build
from safelight.plan.plan import Node, Plan
from safelight.recipe.document import Document
from safelight.recipe.load import load

MB = 10**6


@dataclass(frozen=True)
class Scores:
    technical_score: float
    aesthetic_score: float
    confidence: Literal["low", "high"]
    faults: tuple[str, ...] = ()


@dataclass(frozen=True)
class Groups:
    count: int
    best: bool


def _asked(sights: Sequence[Any], params: Any, player: Any) -> list[Any]:
    return [player for _ in sights]


QUALITY = Measurement("quality", role="nima", version=1, run=_asked)
LOOKS = Measurement("looks", role="siglip", version=1, run=_asked)
FOCUS = Measurement("focus", role="nima", version=1, run=_asked, pixels="native", only=lambda members, params: [0])


class QualityParams(Params):
    technical_threshold: float = deciding(6.0, aliases=("technical_min",), ge=1, le=10)
    reject_if_below: bool = deciding(False)
    faces: bool = measuring(True)


class Window(Params):
    similarity_threshold: float = deciding(0.95, ge=0, le=1)
    time_window_seconds: float = deciding(30, aliases=("time_window",), ge=0)
    keep_best_only: bool = deciding(False)


class Nothing(Params):
    pass


@action(
    "nima",
    scope="photo",
    gives="quality",
    result=Scores,
    params=QualityParams,
    measures=(QUALITY,),
    gate=lambda params: params.reject_if_below,
    sentence=lambda params: f"Score every photo; {params.technical_threshold:.1f} is good",
)
def quality_check(members: Any, measured: Any, params: QualityParams) -> list[Outcome]:
    """Score photos."""
    return [Outcome(value) for value in measured["quality"]]


@action(
    "siglip",
    scope="set",
    gives="duplicates",
    result=Groups,
    params=Window,
    measures=(LOOKS,),
    groups=True,
    selects=lambda params: params.keep_best_only,
    sentence=lambda params: f"Find duplicates within {params.time_window_seconds:g} seconds",
)
def find_duplicates(members: Any, measured: Any, params: Window) -> SetOutcome:
    """Find duplicates."""
    return SetOutcome()


@action(
    "siglip",
    scope="set",
    gives="similar_groups",
    result=Groups,
    params=Window,
    measures=(LOOKS,),
    groups=True,
    sentence=lambda params: f"Group bursts within {params.time_window_seconds:g} seconds",
)
def group_similar(members: Any, measured: Any, params: Window) -> SetOutcome:
    """Group bursts."""
    return SetOutcome()


@action(
    "siglip",
    scope="set",
    gives="sets",
    result=Groups,
    params=Nothing,
    measures=(LOOKS,),
    sentence=lambda _: "Keep brackets, focus stacks and panoramas whole",
)
def recognise_sets(members: Any, measured: Any, params: Nothing) -> SetOutcome:
    """Recognise sets."""
    return SetOutcome()


@action(
    "nima",
    scope="group",
    gives="best_shot",
    result=Groups,
    params=Nothing,
    measures=(FOCUS,),
    needs=("quality",),
    selects=lambda _: True,
    sentence=lambda _: "Keep the best of each group",
)
def select_best_from_group(members: Any, measured: Any, params: Nothing) -> list[Outcome]:
    """Keep the best."""
    return [Outcome() for _ in members]


@action("nima", scope="group", gives="ranking", result=Groups, params=Nothing, sentence=lambda _: "Rank each group")
def rank_all(members: Any, measured: Any, params: Nothing) -> list[Outcome]:
    """Rank."""
    return [Outcome() for _ in members]


ACTIONS = (quality_check, find_duplicates, group_similar, recognise_sets, select_best_from_group, rank_all)


def announced(signature: Signature) -> Signature:
    """What the language knows of an action, without what plays it."""
    known = {one.name: getattr(signature, one.name) for one in fields(Signature)}
    return Signature(**{**known, "measures": ()})


LISTED = ("rt-detr", "sam2", "qwen2.5-vl", "nima", "siglip", "")
PLAYED = {(one.role, one.name) for one in ACTIONS} | {("nima", "quality_filter")}
SIGNATURES = tuple(
    announced(one)
    for one in sorted(catalogue.load().signatures, key=lambda one: (LISTED.index(one.role), one.name))
    if (one.role, one.name) not in PLAYED
)
CATALOGUE = Catalogue((*ACTIONS, *SIGNATURES))

SCORER = PlayerSpec(
    "nima", "small/quality@1", "1", 60 * MB, object, frozenset({"quality", "focus"}), {"quality": 50.0, "focus": 5.0}
)
LOOKER = PlayerSpec("siglip", "small/looks@1", "1", 40 * MB, object, frozenset({"looks"}), {"looks": 10.0})
PROFILE = Profile("small", (SCORER, LOOKER))


def recipe(text: str) -> Document:
    return load(text, "cull.yaml")


def planned(text: str, **more: Any) -> Plan:
    return build(recipe(text), CATALOGUE, PROFILE, **more)


def node(plan: Plan, name: str) -> Node:
    return next(one for one in plan.nodes if one.id == name)


def shape(plan: Plan) -> list[tuple[list[str], list[str], str | None]]:
    """Each phase in short: what is measured ahead, photo nodes, the barrier."""
    return [
        (
            [f"{task.node}.{task.name}" for task in phase.ahead],
            [n.id for n in phase.nodes],
            phase.barrier and phase.barrier.id,
        )
        for phase in plan.phases
    ]
