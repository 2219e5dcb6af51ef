"""`safelight serve`: the web app."""

from __future__ import annotations

import sys
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from starlette.types import ASGIApp

    from safelight.server.address import Address
    from safelight.server.guard.token import Token
    from safelight.server.house import House
    from safelight.settings import Settings

EXAMPLES = """\b
Examples:
  safelight serve
  safelight serve --root ~/Pictures --root /mnt/shoots
  safelight serve --host 0.0.0.0 --port 8080

\b
Exit codes: 0 it was stopped, by Ctrl-C or the system; 1 it could not go on;
2 the call is wrong, or the port is taken."""


@click.command(epilog=EXAMPLES)
@click.option(
    "--host", default="127.0.0.1", show_default=True, metavar="ADDRESS", help="Where to listen; others need the token."
)
@click.option("--port", type=int, metavar="N", help="0: wherever is free.  [default: 8765]")
@click.option(
    "--root",
    "roots",
    multiple=True,
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    metavar="FOLDER",
    help="Photos may be read from here.  [default: Pictures]",
)
@click.option(
    "--recipes", type=click.Path(path_type=Path, file_okay=False), metavar="FOLDER", help="Where your recipes are kept."
)
@click.option("--profile", metavar="NAME", help="Who plays the models' roles.  [default: builtin]")
@click.option(
    "--store", metavar="PLACE", help="Where runs are remembered: a file, a PostgreSQL URL, or none.  [default: yours]"
)
@click.option("--token", metavar="WORD", help="Demand this one; SAFELIGHT_TOKEN says it where nobody sees it.")
@click.option("--name", "names", multiple=True, metavar="NAME", help="A name that a proxy gives this server.")
@click.option("--allow-remote", is_flag=True, help="Let the vision-language server be another machine.")
@click.option("--open/--no-open", "opening", default=None, help="Open the browser.  [default: on a terminal]")
@click.option("--config", type=click.Path(path_type=Path), metavar="FILE", help="A settings file instead of your own.")
def serve(
    host: str,
    port: int | None,
    roots: tuple[Path, ...],
    recipes: Path | None,
    profile: str | None,
    store: str | None,
    token: str | None,
    names: tuple[str, ...],
    allow_remote: bool,
    opening: bool | None,
    config: Path | None,
) -> None:
    """Open the web app: build recipes, watch runs, and cull by keys.

    It listens to this machine alone. At any other address it demands a token, which is part of the address that it
    prints. Photos are read below the named folders and nowhere else; originals are never changed.
    """
    from safelight import settings
    from safelight.server.address import Address
    from safelight.server.browser import browse, has_screen
    from safelight.server.serving import serve_until_stopped

    flags = {"port": port, "roots": roots or None, "recipes": recipes, "profile": profile, "store": store}
    chosen = settings.load({**flags, "token": token}, config).settings
    settings.pass_on(chosen)
    house = _house(chosen, allow_remote=allow_remote)
    address = Address.at(host, chosen.port)
    with address.listening, closing(house):
        word = _token(chosen, address)
        app = _app(house, address, word, names)
        urls = tuple(address.urls(word))
        with suppress(KeyboardInterrupt):  # before it listens to that itself
            _tell(house, urls)
            if has_screen() and sys.stderr.isatty() if opening is None else opening:
                browse(urls[0])
            serve_until_stopped(app, address.listening)
    click.echo("The web app has stopped; runs that it began go on.", err=True)


def _house(chosen: Settings, *, allow_remote: bool) -> House:
    """Raises CallError where the profile or the store is none."""
    from safelight.models import profiles
    from safelight.server.house import House
    from safelight.server.pictures import pictures
    from safelight.server.roots import Roots
    from safelight.settings import surroundings
    from safelight.store.location import Location, data_folder

    around = surroundings(chosen, allow_remote=allow_remote)
    profiles.load(chosen.profile, around)
    Location.of(chosen.store)
    recipes = (chosen.recipes or data_folder() / "recipes").expanduser().absolute()
    return House(chosen, chosen.store, Roots.of(chosen.roots or (pictures(),)), recipes, around)


def _token(chosen: Settings, address: Address) -> Token | None:
    """What callers must bring: what was given, or where others can reach the server one that is made now."""
    from safelight.server.guard.token import Token

    if chosen.token is not None:
        return Token.given(chosen.token.get_secret_value())
    return None if address.loopback else Token.made()


def _tell(house: House, urls: tuple[str, ...]) -> None:
    """The addresses are data; the rest is talk."""
    from safelight.output.names import shown
    from safelight.server.bundle import MISSING, Bundle

    for url in urls:
        click.echo(url)
    sys.stdout.flush()
    folders = ", ".join(shown(str(folder)) for folder in house.roots.folders)
    click.echo(f"The web app is open. Photos may be read below {folders}. Ctrl-C stops it.", err=True)
    if not Bundle().is_whole:
        click.echo(MISSING, err=True)


def _app(house: House, address: Address, token: Token | None, names: tuple[str, ...]) -> ASGIApp:
    from safelight.server.application import application
    from safelight.server.guard.guarded import guarded
    from safelight.server.guard.hosts import Hosts

    return guarded(application(house), Hosts.of(address.host, loopback=address.loopback, more=names), token)
