"""The command lines of deploy/ and of the page that tells of it."""

import re
import shlex
from collections.abc import Iterator

from tests.deploy.files import DOCKERFILE, ROOT, UNITS, compose, containers, unit

PAGE = ROOT / "docs" / "guide" / "rack.md"
QUEUES = ("cpu", "fast", "gpu")


def command_lines() -> dict[str, list[str]]:
    """What follows the word `safelight`, by where it stands."""
    return dict([*_of_images(), *_of_units(), *_of_texts()])


def _of_images() -> Iterator[tuple[str, list[str]]]:
    (command,) = re.findall(r"^CMD (\[.*\])$", DOCKERFILE.read_text(encoding="utf-8"), re.MULTILINE)
    yield "Dockerfile", re.findall(r'"([^"]*)"', command)
    for name, service in compose()["services"].items():
        if "build" in service:
            yield f"compose {name}", service["command"]
            program, *words = service["healthcheck"]["test"][1:]
            if program == "safelight":
                yield f"compose {name} healthcheck", words
    for container in containers():
        called = f"kubernetes {' '.join(container['args'][:3])}"
        yield called, container["args"]
        for probe in ("startupProbe", "livenessProbe"):
            if "exec" in container[probe]:
                program, *words = container[probe]["exec"]["command"]
                assert program == "safelight"
                yield f"{called} {probe}", words


def _of_units() -> Iterator[tuple[str, list[str]]]:
    for path in UNITS:
        (command,) = unit(path)["Service.ExecStart"]
        program, *words = shlex.split(command)
        assert program == "/opt/safelight/bin/safelight"
        for queue in QUEUES if "%i" in command else ("",):
            yield f"systemd {path.name} {queue}".strip(), [word.replace("%i", queue) for word in words]


def _of_texts() -> Iterator[tuple[str, list[str]]]:
    """In comments, and in the page's blocks of code."""
    for path in [*sorted((ROOT / "deploy").rglob("*.yaml")), *([PAGE] if PAGE.is_file() else [])]:
        text = path.read_text(encoding="utf-8")
        shown = "\n".join(re.findall(r"^```\n(.*?)^```", text, re.MULTILINE | re.DOTALL)) if path == PAGE else text
        for number, line in enumerate(re.findall(r"^(?:.*\s)?safelight ([a-z]+.*)$", shown, re.MULTILINE)):
            yield f"{path.name} {number}", shlex.split(line.partition("  ")[0].partition(" # ")[0])
