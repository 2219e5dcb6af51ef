"""How often models are loaded, at most."""

from safelight.actions.declare import Measurement
from safelight.models.contract import PlayerSpec
from safelight.plan.costs import loads
from safelight.plan.plan import MeasureTask, Phase, Plan
from safelight.recipe.grammar import GlobalParameters, Output, Recipe

ASKED = Measurement("asked", role="nima", version=1, run=lambda sights, params, player: [])


def phase(*players: PlayerSpec) -> Phase:
    return Phase(ahead=tuple(MeasureTask(one.name, ASKED, None, one, b"") for one in players))  # type: ignore[arg-type]


def plan(*phases: Phase, limit: int | None, pinned: tuple[str, ...] = ()) -> Plan:
    recipe = Recipe(global_parameters=GlobalParameters(cache_models=pinned))
    return Plan(recipe, "small", phases, {}, Output(), memory_limit=limit)


P = PlayerSpec("nima", "p", "1", 10, object, frozenset())
A = PlayerSpec("rt-detr", "a", "1", 15, object, frozenset())
B = PlayerSpec("sam2", "b", "1", 10, object, frozenset())


def test_without_a_limit_each_is_loaded_once() -> None:
    assert loads(plan(phase(P), phase(A, B), phase(P), limit=None)) == 3


def test_none_of_a_phase_goes_while_it_runs_so_even_a_pinned_one_must() -> None:
    assert loads(plan(phase(P), phase(A, B), phase(P), limit=30, pinned=("nima",))) == 4


def test_a_pinned_one_stays_where_another_can_go() -> None:
    assert loads(plan(phase(P), phase(A), phase(B), phase(P), limit=30, pinned=("nima",))) == 3
    assert loads(plan(phase(P), phase(A), phase(B), phase(P), limit=30)) == 4
