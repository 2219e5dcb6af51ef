import pytest

from safelight.app.still_owned import while_owned
from safelight.errors import RunError


def test_while_the_folder_is_ours_it_stops_when_it_is_told_to() -> None:
    assert while_owned(lambda: True, lambda: True, "it")()
    assert not while_owned(lambda: False, lambda: True, "it")()


def test_a_run_whose_folder_is_anothers_now_ends_with_the_word_why() -> None:
    stopping = while_owned(lambda: False, lambda: False, "what is in '/out'")
    with pytest.raises(RunError) as raised:
        stopping()
    assert str(raised.value) == (
        "what is in '/out' was taken over by another process while the store's server was out of reach; this one ends, "
        "and what it found is kept: wait for the other, or run it again"
    )
