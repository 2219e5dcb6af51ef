"""What workers did of a run is told by worker and by step."""

from safelight.app.working.labour import Labour
from safelight.dispatch.celery.errand import Errand, Report
from safelight.plan.plan import Plan
from tests.plan.test_segments import on_gpu, planned
from tests.plan.world import LOOKER, SCORER


def heard(plan: Plan, *errands: tuple[int, int, str, int], **said: bool | str) -> Labour:
    """Errands as (phase, segment, worker, photos)."""
    labour = Labour(plan)
    for number, (phase, segment, worker, photos) in enumerate(errands):
        errand = Errand("run", phase, segment, tuple(range(photos)), "", id=str(number))
        labour.hear(errand, Report(str(number), "run", (), 2.0, worker, ("nima",), **said))  # type: ignore[arg-type]
    return labour


def test_where_nobody_else_did_anything_there_is_nothing_to_keep() -> None:
    assert heard(planned(SCORER, LOOKER)).as_object() == {}


def test_photos_and_seconds_are_added_up_by_worker_and_each_step_has_those_of_its_segment() -> None:
    plan = planned(SCORER, on_gpu(LOOKER))
    labour = heard(plan, (0, 0, "tower@1", 32), (0, 0, "nas@1", 8), (0, 0, "tower@2", 4))
    told = labour.as_object()
    assert list(told) == ["nas", "tower"]
    tower = told["tower"]
    assert (tower["errands"], tower["photos"], tower["seconds"], tower["models"]) == (2, 36, 4.0, ("nima",))
    first = plan.phases[0].ahead[0].node
    assert (tower["nodes"][first], told["nas"]["nodes"][first]) == (36, 8)


def test_segments_of_a_phase_share_out_its_steps() -> None:
    plan = planned(SCORER, on_gpu(LOOKER))
    one, two = (set(heard(plan, (0, at, "w", 1)).shares["w"].nodes) for at in (0, 1))
    assert one
    assert two
    assert one | two == {task.node for task in plan.phases[0].ahead} | set(plan.phases[0].tasks)


def test_what_was_refused_counts_for_nobody() -> None:
    plan = planned(SCORER, LOOKER)
    assert heard(plan, (0, 0, "w", 5), refused="no such run").as_object() == {}
    assert heard(plan, (0, 0, "w", 5), redelivered=True).as_object() == {}
