"""A run over photos that are numbers: what each of them comes to."""

from dataclasses import replace

from safelight.actions.declare import Measurement
from safelight.actions.outcome import Group, Outcome, Reason
from safelight.engine.events import PhotoFailed
from safelight.errors import PhotoError
from safelight.imaging.geometry import Box
from safelight.metadata.facts import CaptureFacts, HumanWord
from safelight.plan.plan import Phase
from safelight.recipe.condition import Condition
from tests.engine.fakes import (
    SCORE,
    Player,
    World,
    action_of,
    constant,
    grouping,
    keep_highest,
    keep_lowest,
    node_of,
    score_it,
    stop_low,
)

SCORING = node_of(action_of(score_it, measures=(SCORE,)), output="quality")
GATE = node_of(action_of(stop_low, measures=(SCORE,)), gate=True)


def verdicts(finished) -> list[str]:
    return [record.verdict for record in finished.records]


def scored(world: World, *nodes) -> Phase:
    return Phase(nodes=nodes, tasks={node.id: (world.task(node.id),) for node in nodes if node.action.measures})


def test_every_photo_gets_its_own_result_whatever_the_batch():
    world = World([7, 3, 9, 5, 8], batch_size=2)
    finished = world.run(scored(world, SCORING))
    assert [record.results["quality"].technical_score for record in finished.records] == [7, 3, 9, 5, 8]
    assert world.player.batches == [[7, 3], [9, 5], [8]]


def test_a_gate_stops_low_photos_for_later_photo_steps_and_says_why():
    world = World([7, 3])
    after = node_of(action_of(constant))
    finished = world.run(scored(world, GATE, after))
    assert verdicts(finished) == ["keep", "review"]
    assert "constant" in finished.records[0].results
    assert "constant" not in finished.records[1].results
    (reason,) = finished.records[1].reasons
    assert (reason.step, reason.code, reason.value, reason.threshold) == ("stop_low", "low", 3.0, 5.0)


def test_a_gate_tells_which_threshold_would_have_stopped_a_twentieth():
    world = World([1, 2, 3, 4, *range(5, 41)])
    (report,) = world.run(scored(world, GATE)).gates
    assert (report.stopped, report.of, report.threshold, report.twentieth) == (4, 40, 5.0, 3.0)


def test_a_gate_that_only_advises_stops_nobody():
    world = World([3])
    finished = world.run(scored(world, node_of(GATE.action, gate=True, advises=True)))
    assert verdicts(finished) == ["keep"]
    assert finished.records[0].reasons


def test_a_photo_that_a_human_starred_is_never_stopped_and_what_the_machine_would_say_is_kept():
    world = World([3, 3], words={0: HumanWord(rating=4)})
    finished = world.run(scored(world, GATE))
    assert [(r.verdict, r.machine_verdict) for r in finished.records] == [("keep", "review"), ("review", "review")]


def test_a_human_reject_is_rejected_whatever_the_machine_says():
    world = World([9], words={0: HumanWord(rating=-1)})
    (record,) = world.run(scored(world, GATE)).records
    assert (record.verdict, record.machine_verdict) == ("rejected", "keep")


def test_a_bracket_passes_whole_by_its_best_frame_and_counts_once():
    world = World([3, 9, 2, 1], batch_size=1)
    bracket = Group("bracket", (0, 1, 2))
    sets = node_of(action_of(grouping(bracket), scope="set", gives="sets"))
    finished = world.run(Phase(ahead=(world.task("stop_low"),), barrier=sets), Phase(nodes=(GATE,)))
    assert verdicts(finished) == ["keep", "keep", "keep", "review"]
    assert finished.records[0].reasons[0].code == "kept_with_its_set"
    assert (finished.gates[0].stopped, finished.gates[0].of) == (1, 2)


def test_a_set_whose_frames_are_all_low_stops_whole():
    world = World([3, 2, 9], batch_size=1)
    sets = node_of(action_of(grouping(Group("bracket", (0, 1))), scope="set", gives="sets"))
    finished = world.run(Phase(ahead=(world.task("stop_low"),), barrier=sets), Phase(nodes=(GATE,)))
    assert verdicts(finished) == ["review", "review", "keep"]


def test_a_selection_parks_the_others_and_ranks_all():
    world = World([5, 6, 7])
    group = node_of(action_of(grouping(Group("burst", (0, 1))), scope="set", gives="groups", groups=True))
    best = node_of(action_of(keep_highest, scope="group"), selects=True)
    after = node_of(action_of(constant))
    finished = world.run(Phase(barrier=group), Phase(barrier=best), Phase(nodes=(after,)))
    assert verdicts(finished) == ["alternate", "keep", "keep"]
    assert "constant" not in finished.records[0].results
    places = [(r.group.id, r.group.rank, r.group.best) for r in finished.records if r.group]
    assert places == [("g0001", 2, False), ("g0001", 1, True)]


def test_a_crowned_photo_catches_up_on_what_it_missed():
    world = World([5, 6, 7])
    pair = node_of(action_of(grouping(Group("duplicate", (1, 2))), scope="set", gives="pairs", groups=True), id="pair")
    first = node_of(action_of(keep_highest, scope="group", gives="first"), id="first", selects=True)
    photo = node_of(action_of(constant))
    flip = node_of(action_of(keep_lowest, scope="group", gives="second"), id="second", selects=True)
    finished = world.run(Phase(barrier=pair), Phase(barrier=first), Phase(nodes=(photo,)), Phase(barrier=flip))
    assert verdicts(finished) == ["keep", "keep", "alternate"]
    assert finished.records[1].results["constant"] == 1


def test_what_the_latest_selection_says_of_an_alternate_replaces_what_earlier_ones_said():
    world = World([5, 6])
    pair = node_of(action_of(grouping(Group("duplicate", (0, 1))), scope="set", gives="pairs", groups=True), id="pair")
    first = node_of(action_of(_told("first"), scope="group", gives="first"), id="first", selects=True)
    last = node_of(action_of(_told("last"), scope="group", gives="last"), id="last", selects=True)
    finished = world.run(Phase(barrier=pair), Phase(barrier=first), Phase(barrier=last))
    assert verdicts(finished) == ["alternate", "keep"]
    assert [reason.code for reason in finished.records[0].reasons] == ["last"]


def _told(code):
    def decide(members, measured, params):
        outcomes = keep_highest(members, measured, params)
        return [one._replace(reasons=(Reason(code, f"{code} says so."),)) for one in outcomes]

    return decide


def test_where_a_human_rejected_the_best_the_next_one_stays_and_the_machines_verdict_is_blind_to_it():
    world = World([5, 6, 7], words={2: HumanWord(rating=-1)})
    group = node_of(action_of(grouping(Group("burst", (0, 1, 2))), scope="set", gives="groups", groups=True))
    best = node_of(action_of(keep_highest, scope="group"), selects=True)
    finished = world.run(Phase(barrier=group), Phase(barrier=best))
    assert verdicts(finished) == ["alternate", "keep", "rejected"]
    assert [record.machine_verdict for record in finished.records] == ["alternate", "alternate", "keep"]


def test_an_unreadable_photo_fails_alone():
    world = World([5, 6], faults={0: PhotoError("the file is cut short", "truncated")})
    finished = world.run(scored(world, SCORING))
    assert verdicts(finished) == ["failed", "keep"]
    assert finished.records[0].reasons[0].code == "truncated"
    assert [event for event in world.events if isinstance(event, PhotoFailed)] == [
        PhotoFailed("5.jpg", "truncated", "the file is cut short")
    ]


class Edited(World):
    """One photo's file is written to between the first time that it is read and the second."""

    def read(self, wants):
        for want in wants:
            if not want.identity:
                (self.root / "3.jpg").write_bytes(b"another picture")
            yield from super().read([want])


def test_a_photo_that_changes_while_the_run_goes_on_fails_and_nothing_of_it_is_kept_under_its_old_name(tmp_path):
    for number in (7, 3):
        (tmp_path / f"{number}.jpg").write_bytes(b"a picture")
    world = Edited([7, 3], root=tmp_path)
    again = replace(SCORE, name="again")
    later = node_of(action_of(constant, measures=(again,)), id="later")
    finished = world.run(scored(world, SCORING), Phase(nodes=(later,), tasks={"later": (world.task("later", again),)}))
    assert verdicts(finished) == ["keep", "failed"]
    assert [reason.code for reason in finished.records[1].reasons] == ["changed"]
    assert world.player.batches == [[7, 3], [7]]


def test_a_photo_that_breaks_a_player_fails_alone():
    world = World([5, 6, 7], player=Player(broken=frozenset({6})))
    finished = world.run(scored(world, SCORING))
    assert verdicts(finished) == ["keep", "failed", "keep"]
    assert "this one is broken" in finished.records[1].reasons[0].message


def test_a_failing_step_may_be_gone_on_without():
    world = World([6], player=Player(broken=frozenset({6})))
    lenient = node_of(SCORING.action, output="quality", continue_on_failure=True)
    after = node_of(action_of(constant), needs=("quality",))
    (record,) = world.run(scored(world, lenient, after)).records
    assert record.verdict == "keep"
    assert record.skipped["constant"] == "'quality' was not there"


def test_out_of_memory_halves_the_batch_and_it_stays_at_what_worked():
    world = World([1, 2, 3, 4, 5, 6, 7, 8], player=Player(room=2), batch_size=8)
    world.run(scored(world, SCORING))
    assert world.player.batches == [[1, 2], [3, 4], [5, 6], [7, 8]]


def test_byte_copies_are_measured_once():
    world = World([5, 5, 5], batch_size=1)
    world.run(scored(world, SCORING))
    assert world.player.batches == [[5]]


def test_a_condition_that_does_not_hold_skips_the_step_with_its_reason():
    world = World([5, 6])
    when = node_of(action_of(constant), conditions=(_condition("quality.technical_score > 5.5"),))
    finished = world.run(scored(world, SCORING, when))
    assert ["constant" in record.results for record in finished.records] == [False, True]
    assert "does not hold" in finished.records[0].skipped["constant"]


def test_no_photo_is_decoded_for_a_step_that_its_condition_already_forbids():
    world = World([5, 6])
    again = node_of(action_of(stop_low, measures=(SCORE,)), conditions=(_condition("quality.technical_score > 5.5"),))
    other = world.task("stop_low", SCORE)
    other = type(other)(other.node, other.measurement, other.params, other.player, b"other")
    world.run(scored(world, SCORING), Phase(nodes=(again,), tasks={"stop_low": (other,)}))
    assert [want.index for want in world.wants] == [0, 1, 1]


def test_a_set_step_that_fails_fails_the_live_photos_unless_the_recipe_goes_on():
    for goes_on, expected in ((False, "failed"), (True, "keep")):
        world = World([5])
        node = node_of(action_of(_raise, scope="set"), continue_on_failure=goes_on)
        finished = world.run(Phase(barrier=node))
        assert verdicts(finished) == [expected]
        assert bool(finished.failed_step) is not goes_on


def _raise(members, measured, params):
    raise RuntimeError("no")


def test_a_group_step_that_fails_fails_its_group_alone():
    world = World([5, 6, 7])
    group = node_of(action_of(grouping(Group("burst", (0, 1))), scope="set", gives="groups", groups=True))
    finished = world.run(Phase(barrier=group), Phase(barrier=node_of(action_of(_raise, scope="group"))))
    assert verdicts(finished) == ["failed", "failed", "keep"]


def test_a_stage_that_takes_too_long_on_a_photo_fails_it():
    world = World([5])
    (record,) = world.run(scored(world, node_of(SCORING.action, output="quality", timeout_seconds=1e-12))).records
    assert record.verdict == "failed"
    assert record.reasons[0].code == "timeout"


def test_a_run_that_is_stopped_finishes_what_it_read_and_fails_the_rest_by_name():
    calls = iter([False, True])
    world = World([7, 3, 9, 8], batch_size=2, stopping=lambda: next(calls, True))
    finished = world.run(scored(world, GATE))
    assert finished.interrupted
    assert verdicts(finished) == ["keep", "review", "failed", "failed"]
    assert finished.records[2].reasons[0].code == "interrupted"


def test_a_body_whose_clock_was_wrong_is_set_right_before_anything_reads_it():
    world = World([5], facts={0: CaptureFacts(taken=100.0, serial="A1")}, clocks={"A1": 3660.0})
    (record,) = world.run(scored(world, SCORING)).records
    assert record.facts.taken == 3760.0


def test_a_clock_of_a_body_that_took_no_photo_is_told_with_the_bodies_that_did():
    world = World([5, 6], facts={1: CaptureFacts(taken=100.0, serial="A1")}, clocks={"A1": 60.0, "Al": 60.0})
    assert world.run(scored(world, SCORING)).notes == (
        "No photo was taken by a body with serial 'Al', so its clock corrected nothing; known: 'A1'.",
    )
    nameless = World([5], clocks={"A1": 60.0})
    (note,) = nameless.run(scored(nameless, SCORING)).notes
    assert note.endswith("corrected nothing; no photo says by which body it was taken.")


def test_a_run_that_was_stopped_blames_no_clock():
    world = World([5], clocks={"A1": 60.0}, stopping=lambda: True)
    assert world.run(scored(world, SCORING)).notes == ()


def test_only_finalists_are_read_at_full_resolution():
    world = World([5, 6, 7, 8])
    detail = Measurement(
        "detail",
        role="nima",
        version=1,
        run=lambda sights, _, player: [float(sight.crops[0][0, 0, 0]) for sight in sights],
        pixels="native",
        crops=lambda member: (Box(0, 0, 0.5, 0.5),),
        only=lambda members, params: [member.index for member in members[:2]],
    )
    group = node_of(action_of(grouping(Group("burst", (0, 1, 2))), scope="set", gives="groups", groups=True))
    best = node_of(action_of(_details, scope="group", measures=(detail,)))
    phases = (Phase(barrier=group), Phase(barrier=best, tasks={"_details": (world.task("_details", detail),)}))
    finished = world.run(*phases)
    assert [record.results.get("_details") for record in finished.records] == [5.0, 6.0, None, None]
    assert [want.index for want in world.wants if want.crops] == [0, 1]


def _details(members, measured, params):
    return [Outcome(value) for value in measured["detail"]]


def test_no_model_is_loaded_where_no_photo_arrives():
    world = World([5, 6], faults={n: PhotoError("gone", "vanished") for n in (0, 1)})
    world.run(scored(world, SCORING))
    assert world.manager.loads == 0


def _condition(text: str) -> Condition:
    from safelight.recipe.condition import parse

    return parse(text)
