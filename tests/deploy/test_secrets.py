"""No password, token or key stands in deploy/: only places for them."""

import re
from pathlib import Path

import pytest

from tests.deploy.files import DEPLOY, ROOT, TEXTS

PLACE = r"CHANGE-ME|\$\{[A-Z_]+:\?[^}]*\}"
SECRET = r"[A-Z_]*(?:PASSWORD|TOKEN|KEY|SECRET)[A-Z_]*"


def passwords(text: str) -> list[str]:
    """Those of addresses."""
    return re.findall(r"\b[a-z]+s?://[^\s:/@]*:((?:\$\{[^}]*\}|[^\s@/])+)@", text)


def values(text: str) -> list[str]:
    """What secrets are said to be: `NAME=value`, `NAME: value`."""
    return re.findall(rf"^\s*{SECRET}(?:=|: )(.*)$", text, re.MULTILINE)


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: str(path.relative_to(DEPLOY)))
def test_a_file_holds_places_for_secrets_and_no_secret(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert [said for said in (*passwords(text), *values(text)) if said and not re.fullmatch(PLACE, said)] == []


def test_a_secret_would_be_noticed() -> None:
    assert passwords("redis://:hunter2@host:6379/0 amqp://anna:pa:ss@host//") == ["hunter2", "pa:ss"]
    assert values("SAFELIGHT_TOKEN=abc\n  POSTGRES_PASSWORD: def") == ["abc", "def"]


def test_git_ignores_the_file_that_holds_them() -> None:
    assert "/deploy/.env" in (ROOT / ".gitignore").read_text().splitlines()
