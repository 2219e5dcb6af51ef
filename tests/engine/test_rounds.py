"""Rounds over edited pictures: rendered, measured, decided about; the best one stands."""

from dataclasses import dataclass

from safelight.actions.declare import Measurement
from safelight.actions.outcome import Outcome
from safelight.imaging.edits import Edit, Tone
from safelight.plan.plan import Loop, Phase
from safelight.recipe.condition import parse
from tests.engine.fakes import Score, World, action_of, node_of

LOOK = Measurement(
    "score", role="nima", version=1, run=lambda sights, _, player: player.scores(sights), pixels="edited"
)


@dataclass(frozen=True)
class Round:
    technical_score: float

    @property
    def score(self) -> float:
        return self.technical_score


def brighten(member, previous, params):
    """A third of a stop more each round, three times at most."""
    return (Tone(exposure=len(previous) / 3),) if len(previous) <= 3 else None


def judge(members, measured, params, previous=()):
    """The brighter, the better, but nothing above 150."""
    value = measured["score"][0].technical_score
    edits = tuple(Edit(one, "explicit") for one in members[0].trial)
    return [Outcome(Round(value if value <= 150 else 0.0), edits=edits)]


def rounds_of(world: World, until: str | None = None, **action):
    declared = {"measures": (LOOK,), "proposes": brighten, "gives": "enhanced", "result": Round, **action}
    loop = Loop(parse(until), 5) if until else None
    node = node_of(action_of(declared.pop("decide", judge), **declared), id="enhance", output="enhanced", loop=loop)
    return world.run(Phase(nodes=(node,), tasks={"enhance": (world.task("enhance", LOOK),)}))


def test_each_round_looks_at_the_picture_with_the_edits_that_were_proposed():
    world = World([100])
    (record,) = rounds_of(world).records
    numbers = [value.score for value in record.results["enhanced"].iterations]
    assert numbers[0] == 100
    assert numbers == sorted(numbers)
    assert len(numbers) == 4


def test_the_best_round_stands_and_its_edits_with_it():
    (record,) = rounds_of(World([120])).records
    trace = record.results["enhanced"]
    assert trace.best == max(range(len(trace.iterations)), key=lambda at: trace.iterations[at].score)
    assert trace.best in (1, 2)


def test_it_stops_as_soon_as_its_condition_holds():
    (record,) = rounds_of(World([100]), until="technical_score > 105.0").records
    trace = record.results["enhanced"]
    assert trace.satisfied
    assert len(trace.iterations) == 2
    assert record.reasons[0].code == "loop_satisfied"


def test_a_batch_is_asked_together_and_changes_no_photos_trace():
    together, alone = World([60, 140], batch_size=2), World([60], batch_size=1)
    first = rounds_of(together).records[0].results["enhanced"]
    assert first == rounds_of(alone).records[0].results["enhanced"]
    assert len(together.player.batches[0]) == 2


def test_a_photo_whose_trial_cannot_be_looked_at_keeps_what_was_found_before():
    world = World([100])
    usual = world.player.scores

    def only_the_original(sights):
        if int(sights[0].picture.rgb[0, 0, 0]) != 100:
            raise ValueError("cannot")
        return usual(sights)

    world.player.scores = only_the_original
    (record,) = rounds_of(world).records
    assert [one.score for one in record.results["enhanced"].iterations] == [100]
    assert record.verdict == "keep"


def test_an_action_that_raises_in_a_round_costs_its_photo_alone():
    def fails_on_bright(members, measured, params, previous=()):
        if previous and measured["score"][0].technical_score > 120:
            raise RuntimeError("too bright")
        return judge(members, measured, params, previous)

    finished = rounds_of(World([110, 20], batch_size=2), decide=fails_on_bright)
    assert [record.verdict for record in finished.records] == ["failed", "keep"]
    assert "too bright" in finished.records[0].reasons[0].message


def test_conditions_later_read_the_best_round_as_the_steps_result():
    world = World([100])
    declared = {"measures": (LOOK,), "proposes": brighten, "gives": "enhanced", "result": Score}
    loop = node_of(action_of(judge, **declared), id="enhance", output="enhanced")
    after = node_of(
        action_of(lambda members, *_: [Outcome(1.0) for _ in members], gives="after"),
        id="after",
        output="after",
        conditions=(parse("enhanced.technical_score > 101.0"),),
    )
    phase = Phase(nodes=(loop, after), tasks={"enhance": (world.task("enhance", LOOK),)})
    assert world.run(phase).records[0].results["after"] == 1.0
