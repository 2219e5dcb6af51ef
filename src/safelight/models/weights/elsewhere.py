"""What to do where a server does not give weights: a mirror of the hub has only what the hub has."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

ELSEWHERE: Mapping[str, str] = MappingProxyType(
    {
        "hub": "Name another mirror (--mirror, HF_ENDPOINT), or copy it from another machine (--from FOLDER).",
        "github": "Mirrors of the hub lack what GitHub publishes: copy it from another machine (--from FOLDER).",
    }
)
"""A sentence by the host that publishes."""
ANY_REVISION = (
    "Another one is taken from a folder that holds it as OWNER/NAME, and says nothing of its commit: "
    "safelight models pull --from FOLDER"
)
"""Where what is pinned was taken back."""
