"""The vision-language server: may it be asked, is it there, and with which model?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from safelight.cli.doctor.finding import Finding
from safelight.errors import SafelightError

if TYPE_CHECKING:
    from safelight.models.adapters.qwen_vl.patience import Patience
    from safelight.models.adapters.qwen_vl.server import Server


def look(player: str, server: Server, patience: Patience | None = None) -> Finding:
    """A finding about the server behind a player. It is asked for the names of its models, and sent nothing."""
    from safelight.models.adapters.qwen_vl.server_speaker import ServerSpeaker

    try:
        model = ServerSpeaker(server, patience).check()
    except SafelightError as error:
        return Finding(player, False, str(error))  # it says what helps
    return Finding(player, True, f"plays qwen2.5-vl, by {model!r} at {server.url}")
