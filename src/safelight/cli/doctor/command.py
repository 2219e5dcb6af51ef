"""`safelight doctor`: is all well with this machine and this installation?"""

from collections.abc import Iterator
from dataclasses import asdict, replace
from pathlib import Path
from socket import gethostname
from typing import Any

import click

from safelight.cli import options
from safelight.cli.configured import around, settled
from safelight.cli.doctor.finding import Finding
from safelight.cli.exit_codes import ExitCode
from safelight.cli.speech import give, give_json
from safelight.errors import CallError
from safelight.models.web_address import without_secrets
from safelight.settings import Loaded, Settings

_HERE = "."
"""In place of a worker's name: those of this machine."""
ADDRESSES = ("vlm_url", "mirror")
"""Settings that are addresses, also where nothing in them says so: people paste passwords and keys into them."""


@click.command()
@options.together(
    options.profile,
    options.server,
    options.broker,
    click.option(
        "--worker",
        metavar="NAME",
        is_flag=False,
        flag_value=_HERE,
        help="Ask this worker alone whether it takes work, and nothing else; without a name, all of this machine.",
    ),
    options.config,
    options.as_json,
)
def doctor(
    profile: str | None,
    server: options.ServerFlags,
    broker: str | None,
    worker: str | None,
    config: Path | None,
    as_json: bool,
) -> ExitCode:
    """Check this machine and this installation.

    Prints each setting and where it came from, whether the players of the profile load and a vision-language server is
    there, which formats are read, and what room there is. Where a broker is set, each of its queues is sent a task that
    does nothing: who answers takes work. Ends with 1 where something is not well.
    """
    from safelight.cli.doctor import formats, machine, players

    loaded = settled(config, profile=profile, broker=broker, **server.settings)
    if worker is not None:
        return _told({"worker": list(_worker(loaded.settings, worker))}, {}, [], as_json)
    surroundings = replace(
        around(loaded.settings, allow_remote=False), allow_remote=server.allow_remote
    )  # sent nothing
    findings = {
        "machine": list(machine.look(Path.cwd())),
        "formats": list(formats.look()),
        "players": list(players.look(loaded.settings.profile, surroundings)),
        **_workers(loaded.settings),
    }
    return _told(findings, {"settings": _settings(loaded)}, _in_words(loaded), as_json)


def _told(findings: dict[str, list[Finding]], told: dict[str, Any], words: list[str], as_json: bool) -> ExitCode:
    """After what else is told, for programs and in words."""
    if as_json:
        give_json({**told, **{name: [asdict(f) for f in fs] for name, fs in findings.items()}})
    else:
        give("\n".join([*words, *(line for item in findings.items() for line in _section(*item))]).removeprefix("\n"))
    return ExitCode.DONE if all(f.well for fs in findings.values() for f in fs) else ExitCode.NOT_COMPLETED


def _workers(settings: Settings) -> dict[str, list[Finding]]:
    """Who works behind the broker, where there is one."""
    from safelight.app.working.crew import Crew
    from safelight.cli.doctor import broker

    return {} if settings.broker is None else {"workers": list(broker.look(Crew(settings.broker.get_secret_value())))}


def _worker(settings: Settings, name: str) -> Iterator[Finding]:
    """Raises CallError where no broker is named: a worker is asked through it."""
    from safelight.app.working.crew import Crew
    from safelight.cli.doctor import worker

    if settings.broker is None:
        raise CallError("a worker is asked through its broker: name it by --broker, or in SAFELIGHT_BROKER")
    return worker.look(Crew(settings.broker.get_secret_value()), gethostname() if name == _HERE else name)


def _settings(loaded: Loaded) -> dict[str, dict[str, Any]]:
    values = loaded.settings.model_dump(mode="json")
    return {name: {"value": _shown(name, value), "from": loaded.origins[name]} for name, value in values.items()}


def _shown(name: str, value: Any) -> Any:
    is_address = isinstance(value, str) and (name in ADDRESSES or "://" in value)
    return without_secrets(value) if is_address else value


def _in_words(loaded: Loaded) -> list[str]:
    rows = [(name, said["value"], said["from"]) for name, said in _settings(loaded).items()]
    return [
        "settings",
        *(f"  {name:<15} {'-' if value is None else value}  ({origin})" for name, value, origin in rows),
    ]


def _section(name: str, findings: list[Finding]) -> list[str]:
    return ["", name, *(line for finding in findings for line in _lines(finding))]


def _lines(finding: Finding) -> list[str]:
    mark = "BAD" if not finding.well else "?  " if finding.doubtful else "ok "
    line = f"  {mark} {finding.subject:<16} {finding.seen}"
    said_all = finding.well and not finding.doubtful
    return [line] if said_all or not finding.cure else [line, f"      {'':<16} {finding.cure}"]
