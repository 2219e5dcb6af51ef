"""What is set reaches the players, and what is said to be sent is what is set."""

import pytest

from safelight.cli.configured import around, around_unasked
from safelight.settings import Settings


def test_what_is_set_of_the_server_reaches_whoever_asks_it() -> None:
    found = around(Settings(vlm_timeout=7, vlm_image_edge=560, vlm_max_tokens=99, vlm_at_once=2), allow_remote=False)
    assert (found.vlm_timeout, found.vlm_image_edge, found.vlm_max_tokens, found.vlm_at_once) == (7, 560, 99, 2)


def test_what_would_be_sent_is_told_in_the_size_that_is_set(capsys: pytest.CaptureFixture[str]) -> None:
    around(Settings(vlm_url="http://192.0.2.1:8000/v1", vlm_image_edge=560), allow_remote=True)
    said = capsys.readouterr()
    assert "at most 560 pixels" in " ".join((said.out + said.err).split())


@pytest.mark.parametrize("accepted", [True, False])
def test_a_licence_that_forbids_paid_work_is_accepted_by_who_sets_it(accepted: bool) -> None:
    settings = Settings(accept_noncommercial=accepted)
    assert around(settings, allow_remote=False).accept_noncommercial == accepted


def test_what_asks_nobody_anything_needs_no_leave() -> None:
    found = around_unasked(Settings())
    assert (found.allow_remote, found.accept_noncommercial) == (True, True)
