"""Where weights come from: the hub or a mirror that is laid out as it is, and GitHub; and whether one may ask.

Weights that their authors publish on GitHub come from there whatever mirror is named: mirrors of the hub lack them.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from safelight.errors import CallError
from safelight.models.weights.spec import Weights, is_exact

HUB = "https://huggingface.co"
GITHUB = "https://github.com"
GITHUB_API = "https://api.github.com"
OFFLINE = "HF_HUB_OFFLINE"


@dataclass(frozen=True, slots=True)
class Source:
    """Base addresses, without a slash at their end."""

    hub: str = HUB
    github: str = GITHUB
    github_api: str = GITHUB_API

    @classmethod
    def chosen(cls, mirror: str | None = None) -> Source:
        """A mirror of the hub where one is named; else `HF_ENDPOINT`, else the hub.

        Raises CallError where it is no address.
        """
        if mirror:
            return cls(_address(mirror, "the mirror"))
        return cls(_address(os.environ.get("HF_ENDPOINT") or HUB, "HF_ENDPOINT"))

    def url(self, weights: Weights, name: str, revision: str) -> str:
        """Where a file of a repository is, at a revision."""
        if weights.host == "github":
            return f"{self.github}/{quote(f'{weights.repository}/raw/{revision}/{name}')}"
        return f"{self.hub}/{quote(f'{weights.repository}/resolve/{revision}/{name}')}"

    def commit_url(self, weights: Weights) -> str | None:
        """Where GitHub tells the commit of a branch; None where files tell it themselves, or nothing is to be told."""
        if weights.host != "github" or is_exact(weights.revision):
            return None
        return f"{self.github_api}/repos/{quote(f'{weights.repository}/commits/{weights.revision}')}"


def refuse_offline() -> None:
    """Raise CallError where the user wants no connection made."""
    said = os.environ.get(OFFLINE, "")
    if said.upper() in {"1", "ON", "YES", "TRUE"}:
        raise CallError(
            f"{OFFLINE} is set, so nothing is downloaded. Unset it, or copy weights that another machine has: "
            "safelight models pull --from FOLDER"
        )


def _address(text: str, what: str) -> str:
    base = text.rstrip("/")
    try:
        parts = urlsplit(base)
        sound = parts.scheme in {"http", "https"} and bool(parts.hostname) and not (parts.query or parts.fragment)
        _ = parts.port
    except ValueError:
        sound = False
    if not sound or not base.isprintable() or " " in base:
        raise CallError(f"{what} {text!r} is no address; it looks like https://hub.example.org")
    return base
