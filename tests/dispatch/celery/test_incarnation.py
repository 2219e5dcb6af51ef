"""Workers that are begun anew under their name."""

from socket import gethostname

from safelight.dispatch.celery.incarnation import born, called, machine_of
from safelight.dispatch.celery.standing import FAULTS, Standing


def test_a_worker_has_a_name_for_all_its_lives() -> None:
    one, other = born("tower-cpu"), born("tower-cpu")
    assert one != other
    assert called(one) == called(other) == called("tower-cpu") == "tower-cpu"
    assert machine_of(one) == gethostname()
    assert machine_of("tower-cpu") == machine_of("tower-cpu@1a") == ""


def test_of_a_worker_that_is_never_well_one_life_is_remembered() -> None:
    standing = Standing()
    for life in ("tower@1", "tower@2"):
        assert life not in standing.out
        for _ in range(FAULTS):
            standing.fault(life, "CUDA error")
    assert standing.out == ("tower@2",)
