"""How often models are loaded, at most; and what is asked of photos, where that was rehearsed."""

from dataclasses import replace

from safelight.actions.declare import Measurement
from safelight.models.contract import PlayerSpec
from safelight.plan.costs import Asked, Rehearsed, expected, loads
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


def apart(*players: PlayerSpec) -> tuple[MeasureTask, ...]:
    """Questions that differ by their signatures."""
    return tuple(MeasureTask(one.name, ASKED, None, one, one.name.encode()) for one in players)  # type: ignore[arg-type]


ALONE = plan(Phase(ahead=apart(P)), Phase(ahead=apart(A, B)), limit=None)


def test_without_a_limit_each_is_loaded_once() -> None:
    assert loads(plan(phase(P), phase(A, B), phase(P), limit=None)) == 3


def test_none_of_a_phase_goes_while_it_runs_so_even_a_pinned_one_must() -> None:
    assert loads(plan(phase(P), phase(A, B), phase(P), limit=30, pinned=("nima",))) == 4


def test_a_pinned_one_stays_where_another_can_go() -> None:
    assert loads(plan(phase(P), phase(A), phase(B), phase(P), limit=30, pinned=("nima",))) == 3
    assert loads(plan(phase(P), phase(A), phase(B), phase(P), limit=30)) == 4


def test_a_model_that_is_asked_nothing_is_not_loaded() -> None:
    assert loads(plan(phase(P), phase(A, B), phase(P), limit=None), [{"p"}, {"b"}, set()]) == 2
    assert loads(plan(phase(P), limit=None), [set()]) == 0


def rehearsed(**asked: Asked) -> Rehearsed:
    return Rehearsed({(name, "asked"): one for name, one in asked.items()}, ())


def test_a_question_has_its_own_figures_and_what_nobody_is_asked_is_left_out() -> None:
    found = rehearsed(p=Asked(9, 4), a=Asked(0, 0), b=Asked(3, 3))
    asked = [[(one.node, one.photos, one.cached, one.calls) for one in calls] for calls in expected(ALONE, 9, found)]
    assert asked == [[("p", 9, 4, 2)], [("b", 3, 3, 0)]]


def test_of_two_questions_with_one_signature_both_are_told_where_the_picture_is_another() -> None:
    edited = replace(ASKED, pixels="edited")
    first, second = (MeasureTask(name, one, None, P, b"one") for name, one in (("p", ASKED), ("q", edited)))  # type: ignore[arg-type]
    twice = plan(Phase(ahead=(first,)), Phase(ahead=(second,)), limit=None)
    assert [len(calls) for calls in expected(twice, 9, rehearsed(p=Asked(9, 9), q=Asked(5, 2)))] == [1, 1]
    same = plan(Phase(ahead=(first,)), Phase(ahead=(replace(first, node="q"),)), limit=None)
    assert [len(calls) for calls in expected(same, 9, rehearsed(p=Asked(9, 0), q=Asked(9, 0)))] == [1, 0]
