"""What a run has to find out, told once: beside what is known, and what may spare photos."""

from dataclasses import replace

from safelight.engine.events import Foreseen, Span
from safelight.engine.measuring import Measurer
from safelight.engine.outlook import outlook
from safelight.engine.run import Run
from safelight.engine.state import PhotoState
from safelight.models.contract import PlayerSpec
from safelight.models.manager import ModelManager
from safelight.plan.costs import COPY_MS, READ_MS
from safelight.plan.plan import Phase, Plan
from safelight.recipe.grammar import Output, Recipe
from tests.engine.fakes import World, action_of, constant, grouping, node_of
from tests.engine.test_run import GATE, SCORING

MS = 500.0
READ = READ_MS / 1000


class Declared(World):
    """A world whose player says what a photo takes it."""

    def spec(self, name: str = "fake") -> PlayerSpec:
        return replace(super().spec(name), ms_per_photo={"score": MS})


def foreseen(world: World, *phases: Phase) -> Foreseen:
    """What is told of these phases."""
    plan = Plan(Recipe(), "fake", phases, {}, Output(), batch_size=world.batch_size)
    run = Run(plan, world.photos, world, ModelManager(), world.cache, world.events.append, foresee=True)
    run.finish()
    (told,) = (event for event in world.events if isinstance(event, Foreseen))
    return told


def own(world: World, node) -> Phase:
    return Phase(nodes=(node,), tasks={node.id: (world.task(node.id),)})


def test_what_every_photo_is_asked_is_sure_and_what_stands_behind_a_gate_is_not() -> None:
    world = Declared([7, 3])
    group = node_of(action_of(grouping(), scope="set", gives="groups", groups=True))
    first = Phase(ahead=(world.task("stop_low"),), nodes=(GATE,), barrier=group)
    later = replace(world.task("score_it"), signature=b"another question")
    told = foreseen(world, first, Phase(nodes=(SCORING,), tasks={"score_it": (later,)}))
    each = round(2 * (MS / 1000 + READ), 1)
    assert [one.walk for one in told.phases] == [Span(each, each), Span(0.0, each)]
    assert {one.barrier for one in told.phases} == {Span(0.0, 0.0)}


def test_what_is_known_of_photos_that_were_seen_before_is_not_to_be_found_out(tmp_path) -> None:
    for number in (7, 8, 9):
        (tmp_path / f"{number}.jpg").write_bytes(bytes([number]))
    before = Declared([7, 8], root=tmp_path)
    before.run(own(before, SCORING))
    again = Declared([7, 8, 9], root=tmp_path, cache=before.cache)
    (phase,) = foreseen(again, own(again, SCORING)).phases
    assert phase.walk.least == round(MS / 1000 + READ, 1)


def test_copies_of_what_is_kept_may_be_none_or_all() -> None:
    world = World([7, 8])
    export = node_of(action_of(constant, scope="set", exports=True))
    plan = Plan(Recipe(), "fake", (Phase(barrier=export),), {}, Output(copies="keep"))
    states = [PhotoState(at, photo) for at, photo in enumerate(world.photos)]
    told = outlook(plan, Measurer(ModelManager(), world.cache), states)
    assert told.phases[0].walk == Span(0.0, 2 * COPY_MS / 1000)


def test_nobody_can_say_how_long_a_player_takes_that_does_not_declare_it() -> None:
    world = World([7])
    (phase,) = foreseen(world, own(world, SCORING)).phases
    assert phase.walk.most is None


def test_nothing_is_told_where_nobody_asks() -> None:
    world = Declared([7])
    world.run(own(world, SCORING))
    assert not any(isinstance(event, Foreseen) for event in world.events)
