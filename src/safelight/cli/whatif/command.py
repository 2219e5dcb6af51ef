"""`safelight whatif`: what a run would have come to with other settings."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from safelight.cli import options
from safelight.cli.configured import around_unasked, settled
from safelight.cli.exit_codes import ExitCode
from safelight.cli.speech import give, give_json, on_terminal, talk

EXAMPLES = """\b
Examples:
  safelight whatif Wedding-cull --set quality_check.reject_if_below=true
  safelight whatif 20261128-0112 --set select_best_from_group.keep=2 --all
  safelight whatif Wedding-cull --target 600

\b
RUN is the id of a run, the beginning of one, or the folder that it wrote.
Nothing is written, no photo is looked at, and your marks stand.

\b
--target turns what the recipe has of these, in this order: how many frames of
a moment are kept, the least technical score, how long a moment lasts, how
alike its frames are. Every moment and camera keeps a photo. What --set gives
is not turned."""


@click.command(epilog=EXAMPLES)
@click.argument("run", metavar="RUN")
@click.option(
    "--set", "overrides", multiple=True, metavar="STEP.PARAMETER=VALUE", help="What would be different; repeatable."
)
@click.option("--target", type=click.IntRange(min=1), metavar="N", help="Find settings that keep about N photos.")
@click.option("--all", "everything", is_flag=True, help="Name every photo, not the first of each kind.")
@click.option("--vlm-url", metavar="URL", help="The server that played qwen2.5-vl, if the settings do not say.")
@click.option("--vlm-model", metavar="NAME", help="What it called the model; it is asked nothing.")
@options.together(options.store, options.config, options.as_json)
def whatif(
    run: str,
    overrides: tuple[str, ...],
    target: int | None,
    everything: bool,
    vlm_url: str | None,
    vlm_model: str | None,
    store: str | None,
    config: Path | None,
    as_json: bool,
) -> ExitCode:
    """Say which verdicts of RUN other settings would change, and why."""
    from safelight.app.what_if.whatif import WhatIfCall, aim, what_if
    from safelight.cli.whatif import words

    if not overrides and target is None:
        raise click.UsageError("Say what would be different: --set STEP.PARAMETER=VALUE, or --target N.")
    settings = settled(config, store=store, vlm_url=vlm_url, vlm_model=vlm_model).settings
    call = WhatIfCall(run, overrides, settings.store, around_unasked(settings))
    if target is None:
        with _uncollected():
            found = what_if(call)
        told, said = found.as_json(), words.in_words(found, everything=everything)
    else:
        if on_terminal():
            talk("Deciding again with other settings …")
        with _uncollected():
            aimed, found = aim(call, target)
        told = {**found.as_json(), "aim": aimed.as_json()}
        said = f"{words.aim_in_words(aimed)}\n\n{words.in_words(found, everything=everything)}"
    if as_json:
        give_json(told)
    else:
        give(said.rstrip("\n"))
    return ExitCode.DONE


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without searches for cycles: nearly all that is made is needed to the end, and each search goes through it."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
