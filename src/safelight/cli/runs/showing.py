"""`safelight runs show`: where a run's time went, what was known before, and what failed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from safelight.cli import options
from safelight.cli.outcome import duration
from safelight.cli.runs.chosen import as_object, clock, counted, place, run
from safelight.cli.speech import give, give_json
from safelight.cli.table import table

if TYPE_CHECKING:
    from safelight.app.run_report import NodeReport, PhotoReport, RunReport, WorkerReport
    from safelight.store.event_log import Logged

EXAMPLES = """\b
Examples:
  safelight runs show Wedding-cull
  safelight runs show 20261128-0114
  safelight runs show Wedding-cull --json

\b
"known" is the share of a step's answers that the cache had; "memory" is what
its players take. Of a run by workers, "by" is who asked a step's models."""


@click.command(epilog=EXAMPLES, short_help="Where the time of RUN went, and what failed.")
@run
@options.together(options.store, options.config, options.as_json)
def show(run: str, store: str | None, config: Path | None, as_json: bool) -> None:
    """What became of RUN: time, memory and cached share step by step, the slowest photos, and what failed."""
    from safelight.app.found_run import find_run, opened
    from safelight.app.run_report import report_of

    with opened(place(config, store)) as there:
        report = report_of(there, find_run(there, run))
    if as_json:
        give_json(_for_programs(report))
    else:
        give("\n\n".join(_in_words(report)))


def _in_words(report: RunReport) -> Iterator[str]:
    yield "\n".join(f"{name:<8} {text}" for name, text in _facts(report) if text)
    if report.nodes:
        yield _nodes(report)
    if report.workers:
        columns = ("worker", "time", "errands", "photos", "in memory")
        yield table(columns, list(map(_worker, report.workers)))
    if report.slowest:
        yield "Slowest photos:\n" + table(("photo", "time", "most of it"), list(map(_slow, report.slowest)))
    if report.failures:
        failed = [f"  {photo.photo}: {photo.message} ({photo.code})" for photo in report.failures]
        yield "\n".join(["Failed:", *failed])
    if report.events:
        yield "\n".join(["What happened last:", *map(_event, report.events)])


def _facts(report: RunReport) -> Iterator[tuple[str, str]]:
    from safelight.models.amount import size

    row = report.run.row
    summary = row.summary
    took = f", took {duration(summary['seconds'])}" if "seconds" in summary else ""
    decided = counted(summary.get("counts", {}))
    yield "run", row.id
    yield "state", report.run.state
    yield "recipe", f"{row.recipe_name}, profile {row.profile}"
    yield "photos", f"{row.photos}: {decided}" if decided else str(row.photos)
    yield "started", clock(row.started) + took
    yield "folder", row.out
    yield "owner", row.owner if report.run.lives else ""
    yield "cache", "" if report.share is None else f"{report.share:.0%} of the answers were known before"
    yield "memory", f"at most {size(summary['peak_memory'])}" if summary.get("peak_memory") else ""


def _nodes(report: RunReport) -> str:
    """Who asked a step's models has a column where that was not the run itself."""
    columns = ("step", "time", "answers", "known", "memory")
    rows = list(map(_node, report.nodes))
    if not report.workers:
        return table(columns, rows)
    by = [", ".join(node.workers) for node in report.nodes]
    return table((*columns, "by"), [(*row, who) for row, who in zip(rows, by, strict=True)])


def _worker(one: WorkerReport) -> tuple[str, ...]:
    return one.worker, duration(one.seconds), str(one.errands), str(one.photos), ", ".join(one.models)


def _node(node: NodeReport) -> tuple[str, ...]:
    from safelight.models.amount import size

    return (
        node.node,
        duration(node.seconds),
        "" if node.asked is None else str(node.asked),
        "" if node.share is None else f"{node.share:.0%}",
        "" if node.memory is None else size(node.memory),
    )


def _slow(photo: PhotoReport) -> tuple[str, ...]:
    return photo.photo, f"{photo.seconds:.2f} s", photo.slowest


def _event(logged: Logged) -> str:
    at = f"{datetime.fromtimestamp(logged.at).astimezone():%H:%M:%S}"
    shown = ((name, value) for name, value in logged.event.items() if name not in ("event", "run_id"))
    told = {name: value for name, value in shown if not isinstance(value, list)}
    return f"  {at}  {logged.event.get('event', '')}: " + ", ".join(f"{name} {value}" for name, value in told.items())


def _for_programs(report: RunReport) -> dict[str, Any]:
    summary = report.run.row.summary
    return {
        **as_object(report.run),
        "seconds": summary.get("seconds"),
        "cached_share": report.share,
        "peak_memory": summary.get("peak_memory"),
        "nodes": [{**asdict(node), "cached_share": node.share} for node in report.nodes],
        "workers": list(map(asdict, report.workers)),
        "slowest": [{"photo": one.photo, "seconds": one.seconds, "step": one.slowest} for one in report.slowest],
        "failures": [{"photo": one.photo, "code": one.code, "message": one.message} for one in report.failures],
        "events": [{"number": one.number, "at": one.at, **one.event} for one in report.events],
    }
