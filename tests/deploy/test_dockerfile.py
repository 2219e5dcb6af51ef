"""The image: what it copies is there, and what it installs has a name."""

import re
import tomllib

import pytest

from tests.deploy.files import COMPOSE, DOCKERFILE, ROOT

TEXT = DOCKERFILE.read_text(encoding="utf-8")
EXTRAS = {
    extra
    for said in re.findall(r"EXTRAS(?:=|: )([a-z,]+)", TEXT + COMPOSE.read_text(encoding="utf-8"))
    for extra in said.split(",")
}


def test_what_is_copied_from_the_repository_is_there_and_let_through() -> None:
    copied = [word for line in re.findall(r"^COPY (?!--from)(.*)$", TEXT, re.MULTILINE) for word in line.split()[:-1]]
    let_through = set((DOCKERFILE.parent / "Dockerfile.dockerignore").read_text().splitlines())
    assert copied == ["pyproject.toml", "README.md", "LICENSE", "src"]
    for name in copied:
        assert (ROOT / name).exists()
        assert f"!{name}" in let_through


@pytest.mark.parametrize("extra", sorted(EXTRAS))
def test_the_extra_is_one_of_the_packages(extra: str) -> None:
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["optional-dependencies"]
    assert extra in extras


def test_it_is_not_run_by_root() -> None:
    assert re.findall(r"^USER (.*)$", TEXT, re.MULTILINE)[-1] == "safelight"
