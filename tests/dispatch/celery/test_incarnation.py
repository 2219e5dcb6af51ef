"""Workers that are begun anew under their name: others they are, and do the same harm to the same photos."""

from safelight.dispatch.celery.errand import Errand, Report, Sign
from safelight.dispatch.celery.incarnation import born, called, is_among
from safelight.dispatch.celery.ledger import Ledger
from safelight.dispatch.celery.patience import Patience
from safelight.dispatch.celery.standing import FAULTS, Standing
from safelight.plan.segments import Segment


def test_a_worker_has_a_name_for_all_its_lives() -> None:
    one, other = born("tower-cpu"), born("tower-cpu")
    assert one != other
    assert called(one) == called(other) == called("tower-cpu") == "tower-cpu"


def test_by_name_every_life_is_meant_and_else_one() -> None:
    assert is_among("tower@2", ["tower"])
    assert is_among("tower@2", ["tower@2"])
    assert not is_among("tower@2", ["tower@1", "mill"])


def test_an_errand_is_not_tried_by_one_worker_after_the_other_life() -> None:
    ledger = Ledger(
        (Segment("gpu_queue", 1, 0),), Errand("run", 0, 0, (0, 1), "sig"), lambda _done: None, 2, Patience(), Standing()
    )
    found = ledger.next(0.0, lambda _errand: "gpu_queue")
    assert found is not None
    errand = found[0]
    ledger.hear(Sign(errand.id, "tower@1"), 0.0)
    ledger.hear(Report(errand.id, "run", worker="tower@1", refused="CUDA error", faulty=True), 0.0)
    found = ledger.next(60.0, lambda _errand: "gpu_queue")
    assert found is not None
    assert is_among("tower@2", found[0].shunned)
    assert not is_among("mill@1", found[0].shunned)


def test_of_a_worker_that_is_never_well_one_life_is_remembered() -> None:
    standing = Standing()
    for life in ("tower@1", "tower@2"):
        assert life not in standing.out
        for _ in range(FAULTS):
            standing.fault(life, "CUDA error")
    assert standing.out == ("tower@2",)
