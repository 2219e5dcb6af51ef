"""`safelight models calibrate`: make the table that turns a scorer's figure into a score from 1 to 10."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from safelight.cli import options
from safelight.cli.configured import settled
from safelight.cli.models.chosen import chosen
from safelight.cli.speech import give, give_json, talk

if TYPE_CHECKING:
    from safelight.engine.reading import Loaded
    from safelight.metadata.facts import HumanWord
    from safelight.models.calibration import Calibration
    from safelight.models.contract import PlayerSpec, Quality
    from safelight.settings import Settings

FIGURE = "aesthetic_mean"
"""What a scorer says before it is a score."""
FEWEST = 20
"""Photos that a table is made of at least."""
HARDLY = 0.2
"""Rank correlation below which scorer and yardstick hardly agree."""
EXAMPLES = """\b
Examples:
  safelight models calibrate ./rated --profile standard
  safelight models calibrate ./photos --profile standard --by measured

\b
With stars in the files or beside them, one star is a score of 1 and five are
10. Without, the scale of the builtin profile's measured scores is taken over.
Take photos of all kinds: what they have in common, the scale will lack."""


@dataclass(frozen=True, slots=True)
class Seen:
    """One photo: the scorer's figure, the score of the builtin profile, and the human's, where there is one."""

    figure: float
    measured: float
    rated: float | None


@click.command(epilog=EXAMPLES)
@click.argument("folder", type=options.Place(path_type=Path))
@click.option("--role", type=click.Choice(["nima"]), default="nima", show_default=True, help="Whose scores.")
@click.option(
    "--by",
    type=click.Choice(["ratings", "measured"]),
    help="The yardstick.  [default: ratings where enough photos have them]",
)
@options.together(options.profile, options.config, options.as_json)
def calibrate(
    folder: Path,
    role: str,
    by: Literal["ratings", "measured"] | None,
    profile: str | None,
    config: Path | None,
    as_json: bool,
) -> None:
    """Make the calibration table of a scorer from the photos in FOLDER.

    The table lies beside the weights, and every later run of the profile uses it. Photos are only read.
    """
    from safelight.models import calibration
    from safelight.models.weights.library import library_folder

    settings = settled(config, profile=profile).settings
    spec = _player(settings, role)
    seen = list(_seen(spec, folder, settings))
    table = _table(spec, seen, by)
    path = calibration.write(library_folder(), table)
    if as_json:
        give_json({"table": str(path), "version": table.version, "yardstick": table.yardstick, "photos": table.photos})
        return
    talk(_in_words(table))
    give(str(path))


def _player(settings: Settings, role: str) -> PlayerSpec:
    from safelight.errors import CallError
    from safelight.models.readiness import obstacles

    spec = chosen(settings).player(role, "quality")
    if spec is None:
        raise CallError(f"nobody in profile {settings.profile!r} scores as {role!r}; --profile names another")
    if lacking := list(obstacles(spec, settings.profile)):
        raise CallError("\n".join(lacking))
    return spec


def _seen(spec: PlayerSpec, folder: Path, settings: Settings) -> Iterator[Seen]:
    """Every photo that could be read, scored by both."""
    from safelight.models.builtin.quality_player import SPEC as MEASURED
    from safelight.models.contract import Sight
    from safelight.models.manager import ModelManager

    manager = ModelManager()
    with manager.lease(spec) as scorer, manager.lease(MEASURED) as measuring:
        for loaded in _photos(folder, settings):
            if loaded.picture is not None:
                sights = [Sight(loaded.picture, loaded.facts)]
                (said,), (measured,) = scorer.assess(sights, faces=False), measuring.assess(sights, faces=True)
                yield Seen(_figure(said, spec), measured.aesthetic_score, rated(loaded.word))


def _photos(folder: Path, settings: Settings) -> Iterator[Loaded]:
    from contextlib import closing

    from safelight.engine.pool_reader import PoolReader
    from safelight.engine.reading import Want
    from safelight.imaging.shoot import gather

    photos = gather([folder]).photos
    with closing(PoolReader(settings.workers, seconds=settings.decode_timeout)) as reader:
        for loaded in reader.read(Want(index, photo) for index, photo in enumerate(photos)):
            if loaded.fault is not None:
                talk(f"left out: {photos[loaded.index].name}: {loaded.fault}")
            yield loaded


def _figure(said: Quality, spec: PlayerSpec) -> float:
    from safelight.errors import CallError

    if FIGURE not in said.measures:
        raise CallError(f"player {spec.name!r} needs no table: its scores are made from 1 to 10; --profile standard?")
    return float(said.measures[FIGURE])


def rated(word: HumanWord) -> float | None:
    """A human's stars as a score: 1 to 5 over 1 to 10; a rejected photo is a 1. None where nothing was said."""
    if word.rejects:
        return 1.0
    return 1 + (word.rating - 1) * 9 / 4 if word.rating and word.rating > 0 else None


def _table(spec: PlayerSpec, seen: Sequence[Seen], by: str | None) -> Calibration:
    from safelight.errors import CallError
    from safelight.models.builtin.quality_player import SPEC as MEASURED
    from safelight.models.calibration import calibrate as link
    from safelight.models.calibration import named
    from safelight.models.readiness import pulled

    ratings = [(one.figure, one.rated) for one in seen if one.rated is not None]
    if by == "ratings" or (by is None and len(ratings) >= FEWEST):
        pairs, yardstick = ratings, "ratings"
    else:
        pairs, yardstick = [(one.figure, one.measured) for one in seen], MEASURED.name
    if len(pairs) < FEWEST:
        of = "rated photos" if yardstick == "ratings" else "photos that can be read"
        raise CallError(f"{len(pairs)} {of} are too few for a table; it takes {FEWEST}, and better some hundred")
    try:
        return link(spec.name, FIGURE, named(pulled(spec)), pairs, yardstick)
    except ValueError as error:
        raise CallError(f"no table can be made of these photos: {error}") from None


def _in_words(table: Calibration) -> str:
    lines = [f"{table.photos} photos, by {table.yardstick}: rank correlation {table.agreement:.2f}"]
    if table.agreement < HARDLY:
        lines.append("The two hardly put photos in the same order: the table gives a scale, not a better judgement.")
    middle = (table.raw[0] + table.raw[-1]) / 2
    ends = ((table.raw[0], table.scores[0]), (middle, table(middle)), (table.raw[-1], table.scores[-1]))
    lines.append(", ".join(f"{figure:.2f} is a {score:.1f}" for figure, score in ends))
    return "\n".join(lines)
