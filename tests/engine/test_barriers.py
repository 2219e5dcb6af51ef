"""Set and group nodes: who they see, what they measure, what a selection does, and who catches up."""

from dataclasses import replace

from safelight.actions.declare import Measurement
from safelight.actions.outcome import Group, Outcome, SetOutcome
from safelight.errors import PhotoError
from safelight.metadata.facts import HumanWord
from safelight.plan.plan import Phase
from safelight.recipe.condition import parse
from safelight.store.cache import MemoryCache
from tests.engine.fakes import SCORE, Place, Player, World, action_of, constant, grouping, keep_highest, node_of
from tests.engine.test_run import GATE, SCORING, scored, verdicts


def groups(*members, name="groups"):
    return node_of(action_of(grouping(Group("burst", members)), scope="set", gives=name, groups=True), id=name)


BEST = node_of(action_of(keep_highest, scope="group"), selects=True)


def test_a_set_whose_frames_are_scattered_keeps_each_its_own_picture():
    world = World([1, 2, 3, 4, 5, 6], batch_size=2)
    sets = node_of(action_of(grouping(Group("bracket", (0, 3, 5))), scope="set", gives="sets"))
    finished = world.run(Phase(barrier=sets), scored(world, SCORING))
    assert [record.results["quality"].technical_score for record in finished.records] == [1, 2, 3, 4, 5, 6]


def scores(members, measured, params):
    return SetOutcome(outcomes={m.index: Outcome(v) for m, v in zip(members, measured["score"], strict=True)})


def test_a_set_step_under_a_condition_measures_what_it_needs_itself():
    world = World([5, 6, 7], batch_size=2)
    first = node_of(action_of(lambda members, *_: _told(members, "yes"), scope="set", gives="told"), id="told")
    node = node_of(action_of(scores, scope="set", measures=(SCORE,)), conditions=(parse("told == 'yes'"),))
    finished = world.run(Phase(barrier=first), Phase(barrier=node, tasks={"scores": (world.task("scores"),)}))
    assert [record.results["scores"].technical_score for record in finished.records] == [5, 6, 7]
    assert world.player.batches == [[5, 6], [7]]


def _told(members, *words):
    return SetOutcome(outcomes={m.index: Outcome(words[m.index % len(words)]) for m in members})


def test_a_set_step_runs_where_its_condition_holds_for_any_photo_whichever_comes_first():
    for order in (("no", "yes"), ("yes", "no")):
        told = node_of(
            action_of(lambda members, *_, order=order: _told(members, *order), scope="set", gives="told"), id="told"
        )
        node = node_of(
            action_of(lambda members, *_: _told(members, "ran"), scope="set", gives="x"),
            id="x",
            conditions=(parse("told == 'yes'"),),
        )
        finished = World([5, 6]).run(Phase(barrier=told), Phase(barrier=node))
        assert [record.results.get("x") for record in finished.records] == ["ran", "ran"]


def test_a_set_step_that_is_not_run_says_why_to_photos_and_run():
    told = node_of(action_of(lambda members, *_: _told(members, "no"), scope="set", gives="told"), id="told")
    node = node_of(action_of(_raise, scope="set"), conditions=(parse("told == 'yes'"),))
    finished = World([5, 6]).run(Phase(barrier=told), Phase(barrier=node))
    assert verdicts(finished) == ["keep", "keep"]
    assert [record.skipped["_raise"] for record in finished.records] == [
        "its condition \"told == 'yes'\" does not hold"
    ] * 2
    assert finished.notes == ("Step '_raise' was not run: its condition \"told == 'yes'\" does not hold.",)


def _raise(members, measured, params):
    raise RuntimeError("no")


def test_a_set_step_leaves_out_photos_that_lack_its_input_with_the_reason():
    world = World([5, 6], player=Player(broken=frozenset({6})))
    lenient = node_of(SCORING.action, output="quality", continue_on_failure=True)
    node = node_of(action_of(lambda members, *_: _told(members, "seen"), scope="set", gives="x"), needs=("quality",))
    finished = world.run(scored(world, lenient), Phase(barrier=node))
    assert [record.results.get("x") for record in finished.records] == ["seen", None]
    assert finished.records[1].skipped[node.id] == "'quality' was not there"


def test_a_photo_that_cannot_be_measured_is_left_out_of_a_set_step_with_the_players_words():
    world = World([5, 6], player=Player(broken=frozenset({6})))
    node = node_of(action_of(scores, scope="set", measures=(SCORE,)))
    finished = world.run(Phase(ahead=(world.task("scores"),), barrier=node))
    assert verdicts(finished) == ["keep", "keep"]
    assert "this one is broken" in finished.records[1].skipped["scores"]


def test_a_group_step_measures_pictures_of_its_members_alone():
    world = World([5, 6, 7])
    node = node_of(action_of(_scored, scope="group", measures=(SCORE,)))
    finished = world.run(Phase(barrier=groups(0, 1)), Phase(barrier=node, tasks={"_scored": (world.task("_scored"),)}))
    assert [getattr(record.results.get("_scored"), "technical_score", None) for record in finished.records] == [
        5,
        6,
        None,
    ]
    assert world.player.batches == [[5, 6]]


def _scored(members, measured, params):
    return [Outcome(value) for value in measured["score"]]


def test_a_group_without_a_frame_that_fits_its_condition_is_skipped_with_the_reason():
    world = World([5, 6])
    when = node_of(BEST.action, selects=True, conditions=(parse("quality.technical_score > 8.0"),))
    finished = world.run(scored(world, SCORING), Phase(barrier=groups(0, 1)), Phase(barrier=when))
    assert verdicts(finished) == ["keep", "keep"]
    assert "does not hold" in finished.records[0].skipped["keep_highest"]


def test_a_member_that_failed_between_is_left_out_of_its_group():
    world = World([5, 6, 7])
    fails = node_of(action_of(_fail_last), id="fails")
    finished = world.run(Phase(barrier=groups(0, 1, 2)), Phase(nodes=(fails,)), Phase(barrier=BEST))
    assert verdicts(finished) == ["alternate", "keep", "failed"]
    assert [(r.group.rank, r.group.size) for r in finished.records] == [(2, 3), (1, 3), (0, 3)]


def _fail_last(members, measured, params):
    if any(member.index == 2 for member in members):
        raise PhotoError("it broke", "broke")
    return [Outcome() for _ in members]


def test_a_starred_frame_is_never_parked_and_what_the_selection_would_say_is_kept():
    world = World([5, 6], words={0: HumanWord(rating=5)})
    after = node_of(action_of(constant))
    finished = world.run(Phase(barrier=groups(0, 1)), Phase(barrier=BEST), Phase(nodes=(after,)))
    assert [(r.verdict, r.machine_verdict) for r in finished.records] == [("keep", "alternate"), ("keep", "keep")]
    assert all("constant" in record.results for record in finished.records)


def test_a_photo_that_a_later_selection_saw_alone_stays_parked():
    alone = node_of(action_of(_alone, scope="set", gives="alone"), id="alone", selects=True)
    finished = World([5, 6]).run(Phase(barrier=groups(0, 1)), Phase(barrier=BEST), Phase(barrier=alone))
    assert verdicts(finished) == ["alternate", "keep"]


def _alone(members, measured, params):
    return SetOutcome(outcomes={member.index: Outcome(Place(1, 1, best=True)) for member in members})


def test_who_catches_up_runs_what_it_missed_and_nothing_that_was_skipped_before():
    world = World([5, 6, 7])
    early = node_of(action_of(constant, gives="early"), id="early", conditions=(parse("ran('late')"),))
    late = node_of(action_of(constant, gives="late"), id="late")
    other = groups(1, 2, name="other")
    lowest = node_of(action_of(_lowest, scope="group", gives="lowest"), id="lowest", selects=True)
    finished = world.run(
        Phase(nodes=(early,), barrier=groups(1, 2)),
        Phase(barrier=BEST),
        Phase(nodes=(late,), barrier=other),
        Phase(barrier=lowest),
    )
    assert verdicts(finished) == ["keep", "keep", "alternate"]
    assert sorted(finished.records[1].results) == ["keep_highest", "late", "lowest"]


def _lowest(members, measured, params):
    return keep_highest(members, measured, params)[::-1]


def test_a_selection_that_keeps_several_takes_back_all_of_them_that_an_earlier_one_parked():
    two = node_of(action_of(_keep_two, scope="group", gives="two"), id="two", selects=True)
    after = node_of(action_of(constant), id="after")
    finished = World([5, 6, 7]).run(
        Phase(barrier=groups(0, 1, 2)), Phase(barrier=BEST), Phase(nodes=(after,)), Phase(barrier=two)
    )
    assert verdicts(finished) == ["alternate", "keep", "keep"]
    assert [record.machine_verdict for record in finished.records] == ["alternate", "keep", "keep"]
    assert ["constant" in record.results for record in finished.records] == [False, True, True]


def _keep_two(members, measured, params):
    return [
        Outcome(Place(place, 3, best=place == 1), (), "alternate" if place > 2 else None)
        for place in (3 - member.index for member in members)
    ]


def test_a_gate_counts_a_photo_that_catches_up_once():
    world = World([7, 3, 8])
    lowest = node_of(action_of(_lowest, scope="group", gives="lowest"), id="lowest", selects=True)
    finished = world.run(
        Phase(ahead=(world.task("stop_low"),), barrier=groups(1, 2)),
        Phase(barrier=BEST),
        Phase(nodes=(GATE,)),
        Phase(barrier=lowest),
    )
    assert verdicts(finished) == ["keep", "review", "alternate"]
    assert [(gate.stopped, gate.of) for gate in finished.gates] == [(1, 3)]


def test_similar_images_are_unknown_until_a_grouping_saw_the_photo():
    failing = node_of(action_of(_raise, scope="set", groups=True), id="failing", continue_on_failure=True)
    node = node_of(action_of(constant), conditions=(parse("similar_images.count == 1"),))
    (record,) = World([5]).run(Phase(barrier=failing), Phase(nodes=(node,))).records
    assert "could not be decided" in record.skipped["constant"]


def test_a_step_ran_that_gave_no_result_of_the_photo():
    node = node_of(action_of(constant), conditions=(parse("ran('groups')"),))
    finished = World([5, 6, 7]).run(Phase(barrier=groups(0, 1)), Phase(nodes=(node,)))
    assert ["constant" in record.results for record in finished.records] == [True, True, True]


def test_a_photo_is_decoded_for_a_step_that_waits_for_one_of_its_own_phase():
    world = World([5])
    first = node_of(action_of(constant, gives="first"), id="first")
    then = node_of(SCORING.action, id="then", output="then", conditions=(parse("ran('first')"),))
    finished = world.run(Phase(barrier=groups(0)), Phase(nodes=(first, then), tasks={"then": (world.task("then"),)}))
    assert finished.records[0].results["then"].technical_score == 5


def test_a_later_step_of_the_same_result_runs_and_wins():
    world = World([3])
    added = node_of(SCORING.action, id="added", output="quality")
    gate = node_of(GATE.action, id="gate", output="quality", gate=True)
    (record,) = world.run(scored(world, added, gate)).records
    assert record.verdict == "review"


def test_a_bracket_of_which_a_frame_is_starred_is_kept_whole():
    world = World([3, 2, 1], words={1: HumanWord(rating=3)})
    sets = node_of(action_of(grouping(Group("bracket", (0, 1))), scope="set", gives="sets"))
    finished = world.run(Phase(ahead=(world.task("stop_low"),), barrier=sets), Phase(nodes=(GATE,)))
    found = [(r.verdict, r.machine_verdict) for r in finished.records]
    assert found == [("keep", "review"), ("keep", "review"), ("review", "review")]
    assert finished.records[0].reasons[-1].code == "kept_with_its_set"
    assert [(gate.stopped, gate.of) for gate in finished.gates] == [(1, 2)]


def test_a_set_that_stops_counts_by_its_best_frame():
    world = World([1, 4, *[9] * 18])
    sets = node_of(action_of(grouping(Group("bracket", (0, 1))), scope="set", gives="sets"))
    (gate,) = world.run(Phase(ahead=(world.task("stop_low"),), barrier=sets), Phase(nodes=(GATE,))).gates
    assert (gate.stopped, gate.of, gate.twentieth) == (1, 19, 4.0)


def test_group_and_set_steps_do_not_use_up_the_time_of_their_stage():
    world = World([5, 6])
    slow = node_of(action_of(_scored, scope="group", measures=(SCORE,)), stage="one", timeout_seconds=1e-9)
    after = node_of(action_of(constant), stage="one", timeout_seconds=1e-9)
    finished = world.run(
        Phase(barrier=groups(0, 1)),
        Phase(barrier=slow, tasks={"_scored": (world.task("_scored"),)}),
        Phase(nodes=(after,)),
    )
    assert verdicts(finished) == ["keep", "keep"]


def test_a_photo_that_is_late_already_is_not_measured():
    world = World([5])
    first = node_of(SCORING.action, id="first", output="first", stage="one", timeout_seconds=1e-9)
    other = Measurement("other", role="nima", version=1, run=lambda sights, _, player: player.scores(sights))
    second = node_of(
        action_of(lambda members, *_: [Outcome() for _ in members], measures=(other,), gives="second"),
        id="second",
        stage="one",
        timeout_seconds=1e-9,
        continue_on_failure=True,
    )
    first = node_of(
        first.action, id="first", output="first", stage="one", continue_on_failure=True, timeout_seconds=1e-9
    )
    tasks = {"first": (world.task("first"),), "second": (world.task("second", other),)}
    (record,) = world.run(Phase(nodes=(first, second), tasks=tasks)).records
    assert len(world.player.batches) == 1
    assert "took longer" in record.skipped["second"]


def test_no_step_runs_for_a_photo_that_a_stopped_run_never_read():
    calls = iter([False, True])
    world = World([7, 9, 8], batch_size=1, stopping=lambda: next(calls, True))
    finished = world.run(Phase(nodes=(node_of(action_of(constant)),)))
    assert [sorted(record.results) for record in finished.records] == [["constant"], [], []]
    assert verdicts(finished) == ["keep", "failed", "failed"]


def test_a_photo_that_a_stopped_run_did_not_judge_is_no_keeper():
    world = World([7, 9])
    world.stopping = lambda: len(world.wants) >= 2
    finished = world.run(Phase(barrier=groups(0, 1)), scored(world, GATE))
    assert finished.interrupted
    assert verdicts(finished) == ["failed", "failed"]
    assert finished.records[0].reasons[0].code == "interrupted"


def test_a_group_step_does_not_count_its_time_twice():
    world = World([5, 6])
    node = node_of(action_of(_scored, scope="group", measures=(SCORE,)))
    finished = world.run(Phase(barrier=groups(0, 1)), Phase(barrier=node, tasks={"_scored": (world.task("_scored"),)}))
    assert sum(finished.node_seconds.values()) <= finished.seconds


COMPARED = Measurement(
    "score", role="nima", version=1, run=lambda sights, _, player: player.scores(sights), together=True
)


def test_a_group_that_is_compared_is_one_call_and_no_other_group_is_in_it():
    world = World([5, 6, 7, 8, 9], batch_size=2)
    pairs = action_of(
        grouping(Group("burst", (0, 1, 2)), Group("burst", (3, 4))), scope="set", gives="pairs", groups=True
    )
    node = node_of(action_of(_scored, scope="group", measures=(COMPARED,)))
    tasks = {"_scored": (world.task("_scored", COMPARED),)}
    world.run(Phase(barrier=node_of(pairs)), Phase(barrier=node, tasks=tasks))
    assert world.player.batches == [[5, 6, 7], [8, 9]]


def test_in_other_company_a_photo_is_compared_anew():
    world = World([5, 6, 7])
    node = node_of(action_of(_scored, scope="group", measures=(COMPARED,)))
    tasks = {"_scored": (world.task("_scored", COMPARED),)}
    for members in ((0, 1), (0, 1), (0, 2)):
        world.run(Phase(barrier=groups(*members)), Phase(barrier=node, tasks=tasks))
    assert world.player.batches == [[5, 6], [5, 7]]


def test_in_another_order_a_group_is_compared_anew():
    world = World([5, 6, 7])
    node = node_of(action_of(_scored, scope="group", measures=(COMPARED,)))
    tasks = {"_scored": (world.task("_scored", COMPARED),)}
    for members in ((0, 1, 2), (0, 1, 2), (1, 0, 2)):
        world.run(Phase(barrier=groups(*members)), Phase(barrier=node, tasks=tasks))
    assert world.player.batches == [[5, 6, 7], [6, 5, 7]]


def test_of_a_large_group_each_part_is_compared_anew_only_where_its_own_company_changed():
    world = World(list(range(1, 36)))
    node = node_of(action_of(_scored, scope="group", measures=(COMPARED,)))
    tasks = {"_scored": (world.task("_scored", COMPARED),)}
    first, second, moved = range(16), range(16, 32), (0, *range(2, 17), 1, *range(17, 32))
    for members in ((*first, *second), (*first, *range(31, 15, -1)), moved):
        world.run(Phase(barrier=groups(*members)), Phase(barrier=node, tasks=tasks))
    assert world.player.batches == [
        [n + 1 for n in first],
        [n + 1 for n in second],
        [n + 1 for n in range(31, 15, -1)],
        [n + 1 for n in moved[:16]],
        [n + 1 for n in moved[16:]],
    ]


def test_whoever_is_compared_is_compared_with_the_whole_group():
    world = World([5, 6, 7])
    compared = replace(COMPARED, only=lambda members, _params: [members[0].index])
    node = node_of(action_of(_scored, scope="group", measures=(compared,)))
    tasks = {"_scored": (world.task("_scored", compared),)}
    world.run(Phase(barrier=groups(0, 1, 2)), Phase(barrier=node, tasks=tasks))
    assert world.player.batches == [[5, 6, 7]]


def test_a_fault_that_a_player_names_keeps_its_name():
    def complains(sights, _params, _player):
        raise PhotoError("the server did not answer", "no_answer")

    world = World([5])
    asks = Measurement("score", role="nima", version=1, run=complains)
    node = node_of(action_of(_scored, measures=(asks,)))
    (record,) = world.run(Phase(nodes=(node,), tasks={"_scored": (world.task("_scored", asks),)})).records
    assert [reason.code for reason in record.reasons] == ["no_answer"]


class Counted(MemoryCache):
    """Counts questions."""

    asked = 0

    def get_all(self, keys, answers=None):
        self.asked += 1
        return super().get_all(keys, answers)


def test_many_groups_ask_the_cache_as_often_as_one():
    node = node_of(action_of(_scored, scope="group", measures=(SCORE,)))
    asked = []
    for together in ([(0, 1, 2, 3)], [(0, 1), (2, 3)]):
        world = World([5, 6, 7, 8], cache=Counted())
        found = grouping(*(Group("burst", members) for members in together))
        grouped = node_of(action_of(found, scope="set", gives="groups", groups=True), id="groups")
        finished = world.run(Phase(barrier=grouped), Phase(barrier=node, tasks={"_scored": (world.task("_scored"),)}))
        assert [record.results["_scored"].technical_score for record in finished.records] == [5, 6, 7, 8]
        asked.append(world.cache.asked)
    assert asked[0] == asked[1]
