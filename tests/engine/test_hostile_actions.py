"""Actions and players that break their promises: a clear fault of their photos, never the end of the run."""

from dataclasses import replace

import pytest

from safelight.actions.declare import Measurement
from safelight.actions.outcome import Group, Outcome, SetOutcome
from safelight.engine.events import PhotoFailed
from safelight.errors import ModelError
from safelight.models.contract import PlayerSpec
from safelight.models.manager import ModelManager
from safelight.plan.plan import Loop, Phase
from safelight.recipe.condition import parse
from tests.engine.fakes import Player, Score, World, action_of, constant, grouping, keep_highest, node_of
from tests.engine.test_run import SCORING, scored, verdicts

GROUP = node_of(action_of(grouping(Group("burst", (0, 1))), scope="set", gives="groups", groups=True), id="groups")


def breaks(*_):
    raise IndexError("out of range")


def messages(finished) -> list[str]:
    return [record.reasons[0].message for record in finished.records if record.reasons]


@pytest.mark.parametrize("given", [[], [Outcome(1)] * 5, None, 7, ["keep", "keep"]])
def test_a_photo_step_that_answers_nonsense_fails_its_photos_by_name(given):
    finished = World([5, 6]).run(Phase(nodes=(node_of(action_of(lambda *_: given, gives="x"), id="odd"),)))
    assert verdicts(finished) == ["failed", "failed"]
    assert all(message.startswith("step 'odd' failed: ") for message in messages(finished))


def test_the_number_of_outcomes_that_an_action_owes_is_said():
    finished = World([5, 6]).run(Phase(nodes=(node_of(action_of(lambda *_: [], gives="x"), id="odd"),)))
    assert messages(finished)[0] == "step 'odd' failed: ValueError: it gave 0 outcomes for 1 photos"


def test_a_group_step_that_gives_too_few_outcomes_fails_its_group_alone():
    few = node_of(action_of(lambda *_: [Outcome()], scope="group", gives="x"), id="few")
    finished = World([5, 6, 7]).run(Phase(barrier=GROUP), Phase(barrier=few))
    assert verdicts(finished) == ["failed", "failed", "keep"]
    assert messages(finished)[0] == "step 'few' failed: ValueError: it gave 1 outcomes for 2 photos"


@pytest.mark.parametrize(
    "found",
    [
        None,
        [Outcome()],
        SetOutcome((Group("burst", (0, 9)),)),
        SetOutcome(outcomes={-1: Outcome()}),
        SetOutcome(outcomes={0: "keep"}),
    ],
)
def test_a_set_step_that_answers_nonsense_is_a_failed_step(found):
    node = node_of(action_of(lambda *_: found, scope="set", gives="x"), id="odd")
    finished = World([5, 6]).run(Phase(barrier=node))
    assert finished.failed_step.startswith("step 'odd' failed over the whole set: ")
    assert verdicts(finished) == ["failed", "failed"]


class Forgetful(Player):
    """Forgets the photos of number 6."""

    def scores(self, sights):
        return [score for score in super().scores(sights) if score.technical_score != 6]


def test_a_player_that_forgets_a_photo_never_gives_its_answer_to_another():
    world = World([5, 6, 7, 8], player=Forgetful())
    finished = world.run(scored(world, SCORING))
    assert verdicts(finished) == ["keep", "failed", "keep", "keep"]
    found = [record.results["quality"].technical_score for record in finished.records if record.results]
    assert found == [5, 7, 8]
    assert "gave 0 answers for 1 photos" in messages(finished)[0]


class Silent(Player):
    def scores(self, sights):
        return [None if score.technical_score == 6 else score for score in super().scores(sights)]


def test_a_player_without_an_answer_is_a_fault_of_that_photo_alone():
    world = World([5, 6, 7], player=Silent())
    finished = world.run(scored(world, SCORING))
    assert verdicts(finished) == ["keep", "failed", "keep"]


def test_what_could_not_be_measured_is_not_tried_again():
    world = World([6], player=Player(broken=frozenset({6})))
    first = node_of(SCORING.action, id="first", output="first", continue_on_failure=True)
    again = node_of(SCORING.action, id="again", output="again", continue_on_failure=True)
    (record,) = world.run(
        Phase(nodes=(first,), tasks={"first": (world.task("first"),)}),
        Phase(nodes=(again,), tasks={"again": (world.task("again"),)}),
    ).records
    assert len(world.wants) == 1
    assert "this one is broken" in record.skipped["again"]


def test_a_loop_that_raises_fails_its_photo_alone():
    def enhance(members, measured, params, previous):
        return [Outcome(Score(8.0))] if members[0].index else breaks()

    node = node_of(action_of(enhance, iterates=True), loop=Loop(parse("technical_score > 7.0"), 2))
    finished = World([5, 6]).run(Phase(nodes=(node,)))
    assert verdicts(finished) == ["failed", "failed"]
    assert "IndexError" in messages(finished)[0]
    assert "has no attribute 'score'" in messages(finished)[1]


class Explosive:
    @property
    def technical_score(self):
        raise RuntimeError("no")


def test_a_result_that_raises_when_a_condition_reads_it_is_unknown():
    first = node_of(action_of(lambda members, *_: [Outcome(Explosive()) for _ in members], gives="quality"), id="first")
    then = node_of(action_of(constant), conditions=(parse("quality.technical_score > 5.0"),))
    (record,) = World([5]).run(Phase(nodes=(first, then))).records
    assert record.verdict == "keep"
    assert "could not be decided" in record.skipped["constant"]


def test_boxes_and_finalists_that_raise_cost_only_that_reading():
    detail = Measurement(
        "detail",
        role="nima",
        version=1,
        run=lambda sights, _, player: [1.0 for _ in sights],
        pixels="native",
        crops=breaks,
        only=breaks,
    )
    world = World([5, 6])
    best = node_of(action_of(keep_highest, scope="group", measures=(detail,)), selects=True)
    tasks = {best.id: (world.task(best.id, detail),)}
    finished = world.run(Phase(barrier=GROUP), Phase(barrier=best, tasks=tasks))
    assert verdicts(finished) == ["alternate", "keep"]


def test_whatever_a_runtime_raises_while_loading_is_a_model_that_cannot_be_loaded():
    def load():
        raise RuntimeError("bad protobuf")

    manager = ModelManager()
    spec = PlayerSpec("nima", "net", "1", 10, load, frozenset({"score"}))
    with pytest.raises(ModelError, match="player 'net' cannot be loaded: bad protobuf"), manager.lease(spec):
        pass
    assert not manager.loaded_models


def test_every_photo_that_fails_is_told_once_whatever_failed_it():
    world = World([5, 6, 7])
    breaking = node_of(action_of(breaks, scope="group"), id="breaking")
    odd = node_of(action_of(lambda members, *_: breaks() if members[0].index == 2 else [], gives="y"))
    world.run(Phase(barrier=GROUP), Phase(nodes=(replace(odd, id="odd"),)), Phase(barrier=breaking))
    told = [event.photo for event in world.events if isinstance(event, PhotoFailed)]
    assert sorted(told) == ["5.jpg", "6.jpg", "7.jpg"]


def test_a_group_step_that_fails_leaves_those_who_are_out_what_they_are():
    best = node_of(action_of(keep_highest, scope="group"), selects=True)
    broken = node_of(action_of(breaks, scope="group"), id="broken")
    finished = World([5, 6]).run(Phase(barrier=GROUP), Phase(barrier=best), Phase(barrier=broken))
    assert verdicts(finished) == ["alternate", "failed"]
    assert "IndexError" in finished.records[0].skipped["broken"]
