"""Photos of a run by what people call them."""

import os
from pathlib import Path

import pytest

from safelight.app.chosen import chosen
from safelight.app.membership import member_of
from safelight.errors import CallError
from safelight.imaging.photo import Photo
from safelight.store.runs import Member

NAMES = ("day1/a.jpg", "day1/b.jpg", "day2/a.jpg", "odd[1].jpg", "r.cr3")


@pytest.fixture(name="members")
def _members(tmp_path: Path) -> list[Member]:
    files = [(name, "r.jpg") if name == "r.cr3" else (name,) for name in NAMES]
    return [member_of(Photo(names[0], tmp_path, names), at) for at, names in enumerate(files)]


def found(members: list[Member], *asked: str) -> list[str]:
    return [NAMES[one.position] for one in chosen(members, asked, "r1")]


@pytest.mark.parametrize(
    ("asked", "names"),
    [
        ("day1/a.jpg", ["day1/a.jpg"]),
        ("b.jpg", ["day1/b.jpg"]),
        ("odd[1].jpg", ["odd[1].jpg"]),
        ("r.jpg", ["r.cr3"]),
        ("day1/*", ["day1/a.jpg", "day1/b.jpg"]),
        ("a.*", ["day1/a.jpg", "day2/a.jpg"]),
    ],
)
def test_a_photo_is_called_by_name_file_or_glob(asked: str, names: list[str], members: list[Member]) -> None:
    assert found(members, asked) == names


def test_a_photo_is_called_by_its_path_absolute_relative_or_through_a_link(
    members: list[Member], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "day2").mkdir()
    (tmp_path / "day2/a.jpg").touch()
    (tmp_path / "link").symlink_to(tmp_path / "day2")
    monkeypatch.chdir(tmp_path)
    for asked in (tmp_path / "day2/a.jpg", "./day2/a.jpg", "link/a.jpg"):
        assert found(members, str(asked)) == ["day2/a.jpg"]


def test_a_photo_that_is_named_twice_is_one_and_the_order_is_the_runs(members: list[Member]) -> None:
    assert found(members, "day1/b.jpg", "b.jpg", "day1/*") == ["day1/a.jpg", "day1/b.jpg"]


def test_a_name_that_is_no_utf8_is_called_by_its_bytes_or_as_it_is_shown(tmp_path: Path) -> None:
    name = os.fsdecode(b"caf\xe9.jpg")
    members = [member_of(Photo(name, tmp_path, (name,)), 0)]
    assert len(chosen(members, [name], "r1")) == len(chosen(members, ["caf\\xe9.jpg"], "r1")) == 1


def test_every_name_that_is_none_is_told_at_once(members: list[Member]) -> None:
    with pytest.raises(CallError) as error:
        chosen(members, ["day1/a.jgp", "a.jpg", "z*", "utterly else"], "r1")
    assert str(error.value) == (
        "there is no photo 'day1/a.jgp' in run 'r1'; did you mean 'day1/a.jpg'?\n"
        "'a.jpg' is the name of 2 photos of run 'r1', 'day1/a.jpg' and 'day2/a.jpg'; say which\n"
        "no photo of run 'r1' matches 'z*': it is over 'day1/a.jpg', 'day1/b.jpg', 'day2/a.jpg' and 2 more\n"
        "there is no photo 'utterly else' in run 'r1': it is over 'day1/a.jpg', 'day1/b.jpg', 'day2/a.jpg' and 2 more"
    )
