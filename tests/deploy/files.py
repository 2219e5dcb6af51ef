"""What lies in deploy/, read."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

ROOT = Path(__file__).parents[2]
DEPLOY = ROOT / "deploy"
COMPOSE = DEPLOY / "compose.yaml"
DOCKERFILE = DEPLOY / "Dockerfile"
UNITS = sorted((DEPLOY / "systemd").glob("*.service"))
TIMERS = sorted((DEPLOY / "systemd").glob("*.timer"))
MANIFESTS = sorted((DEPLOY / "kubernetes").glob("*.yaml"))
TEXTS = sorted(path for path in DEPLOY.rglob("*") if path.is_file() and path.name != ".env")


def documents(path: Path) -> list[dict[str, Any]]:
    """Every document of a YAML file. Raises what ruamel raises where it is not well-formed."""
    return list(YAML(typ="safe").load_all(path.read_text(encoding="utf-8")))


def compose() -> dict[str, Any]:
    """The Compose file."""
    (document,) = documents(COMPOSE)
    return document


def manifests() -> list[dict[str, Any]]:
    """Every object of the Kubernetes example."""
    return [document for path in MANIFESTS for document in documents(path)]


def containers() -> Iterator[dict[str, Any]]:
    """Every container of the Kubernetes example."""
    for document in manifests():
        if document["kind"] == "Deployment":
            yield from document["spec"]["template"]["spec"]["containers"]


def unit(path: Path) -> dict[str, list[str]]:
    """What a systemd unit says, by `Section.Key`."""
    said: dict[str, list[str]] = {}
    section = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if found := re.fullmatch(r"\[(\w+)\]", line):
            section = found[1]
        elif line and not line.startswith("#"):
            key, _, value = line.partition("=")
            said.setdefault(f"{section}.{key}", []).append(value)
    return said
