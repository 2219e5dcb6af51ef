from pathlib import Path

import pytest

from safelight.actions.builtin.match_style import MatchStyle
from safelight.actions.builtin.search import Search
from safelight.actions.file_names import named_by, seen_from


@pytest.mark.parametrize(
    ("written", "seen"),
    [("ref.jpg", "/here/ref.jpg"), ("/there/ref.jpg", "/there/ref.jpg"), ("~/r", "/home/r")],
)
def test_a_file_is_meant_as_seen_from_the_folder_of_the_call(
    written: str, seen: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", "/home")
    found = seen_from(Path("/here"), MatchStyle(reference=written, similarity_threshold=0.5))
    assert found == MatchStyle(reference=seen, similarity_threshold=0.5)


def test_at_home_is_where_the_run_was_begun() -> None:
    found = seen_from(Path("/here"), MatchStyle(reference="~/r/one.jpg"), Path("/home/ann"))
    assert found == MatchStyle(reference="/home/ann/r/one.jpg")


def test_what_names_no_file_stays_as_it_is() -> None:
    asked = Search(query="a.jpg")
    assert named_by(asked) == ()
    assert seen_from(Path("/here"), asked) is asked
