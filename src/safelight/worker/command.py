"""`safelight worker`: look at photos for runs on other machines."""

from __future__ import annotations

from pathlib import Path

import click

EXAMPLES = """\b
Examples:
  safelight worker --broker redis://nas:6379/0 --store postgresql://nas/safelight
  safelight worker --queues gpu --device cuda
  safelight worker --queues fast,cpu --errands 8
  safelight worker --queues gpu --device cuda --profile standard --preload sam2,nima
  safelight worker --metrics 9464

\b
Exit codes: 0 it was stopped, by Ctrl-C or the system; 1 it could not go on;
2 the call is wrong."""


@click.command(epilog=EXAMPLES)
@click.option(
    "--queues",
    default="fast,cpu",
    show_default=True,
    metavar="KINDS",
    help="What to take: gpu, fast, cpu, with commas.",
)
@click.option(
    "--broker", metavar="URL", help="A Redis or RabbitMQ server; SAFELIGHT_BROKER says it where nobody sees it."
)
@click.option(
    "--store", metavar="PLACE", help="The runs' store: a PostgreSQL URL, or on one machine a file.  [default: yours]"
)
@click.option("--device", type=click.Choice(["cpu", "cuda"]), help="Where published models run.  [default: cpu]")
@click.option(
    "--pool",
    type=click.Choice(["solo", "threads", "prefork"]),
    help="How errands share this process.  [default: threads for gpu, else prefork]",
)
@click.option("--errands", type=click.IntRange(1, 256), metavar="N", help="Errands at once.  [default: one a core]")
@click.option("--profile", metavar="NAME", help="Who plays the roles that --preload names.  [default: builtin]")
@click.option(
    "--preload",
    metavar="MODELS",
    help="Load these before the first errand: roles or players of the profile, with commas.",
)
@click.option(
    "--metrics",
    metavar="PORT",
    help="Tell Prometheus figures at this port, or ADDRESS:PORT.  [default address: 127.0.0.1]",
)
@click.option("--name", metavar="NAME", help="What runs call this worker.  [default: its machine and process]")
@click.option("--config", type=click.Path(path_type=Path), metavar="FILE", help="A settings file instead of your own.")
def worker(
    queues: str,
    broker: str | None,
    store: str | None,
    device: str | None,
    pool: str | None,
    errands: int | None,
    profile: str | None,
    preload: str | None,
    metrics: str | None,
    name: str | None,
    config: Path | None,
) -> None:
    """Look at photos for runs that were started with the same broker and store.

    It reads photos under the paths that the run has, so every machine mounts them at the same place. It decides
    nothing and writes nothing but what it found, into the store. Stop it at any time: what it had goes to others.
    """
    from safelight import settings
    from safelight.worker.call import Call
    from safelight.worker.kinds import kinds_of
    from safelight.worker.listening import Listening
    from safelight.worker.pool import WorkerPool
    from safelight.worker.running import run_worker

    flags = {"broker": broker, "store": store, "device": device, "profile": profile}
    chosen = settings.load(flags, config).settings
    settings.pass_on(chosen)
    kinds = kinds_of(queues)
    listening = None if metrics is None else Listening.of(metrics)
    models = tuple(filter(None, map(str.strip, (preload or "").split(","))))
    run_worker(chosen, Call(kinds, WorkerPool.of(kinds, name=pool, errands=errands), name, models, listening))
