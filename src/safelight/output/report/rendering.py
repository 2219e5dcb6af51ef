"""From the page's values to HTML: one file that asks nothing of any network."""

from base64 import b64encode
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from importlib import resources
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from safelight.output.report.details import details
from safelight.output.report.page import Page
from safelight.output.report.wording import VERDICT_WORDS

_HOME = "safelight.output.report"
_STYLES = ("tone.css", "layout.css", "photos.css", "copies.css", "timeline.css", "enlarged.css", "print.css")
_SCRIPTS = ("filter.js", "laid.js", "enlarged.js", "copies.js", "audit.js", "print.js")


def rendered(page: Page) -> Iterator[str]:
    """The page's HTML, piece by piece: with its pictures inside it may be large."""
    return sheet("report.html", _SCRIPTS, page=page, details=details(page), words=VERDICT_WORDS)


@cache
def script_hash() -> str:
    """SHA-256, in base64, of the script that a report brings along."""
    return _hash(_joined("scripts", _SCRIPTS))


def sheet(template: str, scripts: tuple[str, ...], **values: Any) -> Iterator[str]:
    """A page of one of our templates, in the report's styles."""
    script = _joined("scripts", scripts)
    return (
        _environment()
        .get_template(template)
        .generate(
            **values,
            style=Markup(_joined("styles", _STYLES)),  # noqa: S704  our own file, not the shoot's
            script=Markup(script),  # noqa: S704  likewise
            script_hash=_hash(script),
        )
    )


def _hash(script: str) -> str:
    return b64encode(sha256(script.encode()).digest()).decode("ascii")


@cache
def _environment() -> Environment:
    """Templates are compiled at their first use: that takes longer than a small report itself."""
    return Environment(
        loader=PackageLoader(_HOME),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _joined(folder: str, names: tuple[str, ...]) -> str:
    home = resources.files(_HOME) / "templates" / folder
    return "\n".join((home / name).read_text(encoding="utf-8") for name in names)
