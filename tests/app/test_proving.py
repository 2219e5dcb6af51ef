"""A proof that is cut short, has nothing to look at, or remembers nothing."""

from collections.abc import Callable
from pathlib import Path

import pytest

from safelight.app.calls import PlanCall
from safelight.app.proving import ProofCall, Proved, prove
from safelight.engine.events import Event
from safelight.errors import CallError, RunError
from safelight.output.one_writer import alone_in
from tests.metadata.packets import packet
from tests.whole.shoots import jpeg, shoot_of


def proved(folder: Path, stopping: Callable[[], bool] = lambda: False, recipe: str = "cull") -> Proved:
    return prove(ProofCall(PlanCall(recipe), (folder,), workers=0, store="none"), unheard, stopping)


def unheard(event: Event) -> None:
    """Nobody listens."""


@pytest.fixture(name="shoot")
def _shoot(tmp_path: Path) -> Path:
    """Six photos of different hours, all starred: more than are looked at in one go."""
    taken = {f"{at}.jpg": jpeg(at, f"2026:06:20 1{at}:00:00") for at in range(6)}
    stars = {f"{at}.xmp": packet({"xmp:Rating": "2"}) for at in range(6)}
    return shoot_of(tmp_path / "shoot", taken | stars)


def test_a_store_is_not_needed(shoot: Path) -> None:
    assert len(proved(shoot).proof.kept) == 6


def test_one_that_is_stopped_before_anything_was_reached_writes_nothing(shoot: Path) -> None:
    with pytest.raises(RunError, match="stopped before a photo that you chose was reached; the same command goes on"):
        proved(shoot, lambda: True)
    assert [path.name for path in shoot.parent.iterdir()] == ["shoot"]


def test_one_that_is_stopped_on_the_way_says_so_on_its_page(shoot: Path) -> None:
    asked = iter([False])
    found = proved(shoot, lambda: next(asked, True))
    assert found.summary.interrupted
    assert 0 < found.proof.yours < 6
    assert "This run was interrupted" in found.page.read_text(encoding="utf-8")


def test_a_folder_without_a_photo_is_a_wrong_call(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(CallError, match="there is no photo in 'empty'; name the folder of a shoot that you chose from"):
        proved(tmp_path / "empty")


def test_where_another_process_writes_no_proof_is_written(shoot: Path) -> None:
    page = proved(shoot).page
    before = page.stat()
    with alone_in(page.parent, "it"), pytest.raises(CallError, match="is being run by another process"):
        proved(shoot)
    assert page.stat() == before
