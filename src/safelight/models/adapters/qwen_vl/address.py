"""Where a vision-language server is, whether that is this machine, and what it would be sent."""

from __future__ import annotations

from dataclasses import dataclass
from ipaddress import ip_address
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from safelight.errors import CallError
from safelight.models.web_address import without_secrets

if TYPE_CHECKING:
    from safelight.models.adapters.qwen_vl.server import Server

PORTS = {"http": 80, "https": 443}
DEFAULT_PATH = "/v1"


@dataclass(frozen=True, slots=True)
class Address:
    """The base of an OpenAI-compatible interface. `host` is a path for a socket file."""

    scheme: str
    host: str
    port: int
    path: str

    @classmethod
    def read(cls, url: str) -> Address:
        """From `http://127.0.0.1:8000/v1`, `https://…` or `unix:/run/vlm.sock`. Raises CallError for anything else."""
        try:
            parts = urlsplit(url.strip())
            port = parts.port
        except ValueError:  # its words quote what may be a password
            raise _no_address(url, "its host or its port cannot be read") from None
        if parts.username or parts.password or parts.query or parts.fragment:
            raise _no_address(
                url, "no name, password, query or fragment belongs into it; a key is read from SAFELIGHT_VLM_KEY"
            )
        if parts.scheme == "unix" and parts.path.startswith("/"):
            return cls("unix", unquote(parts.path), 0, DEFAULT_PATH)
        if parts.scheme not in PORTS or not parts.hostname:
            raise _no_address(url, "it begins with http://, https:// or unix:/")
        return cls(parts.scheme, parts.hostname, port or PORTS[parts.scheme], parts.path.rstrip("/") or DEFAULT_PATH)

    @property
    def local(self) -> bool:
        """Whether it is this machine by its name alone; `wire` looks at who answers, too."""
        return self.scheme == "unix" or self.host == "localhost" or is_loopback(self.host)

    def __str__(self) -> str:
        if self.scheme == "unix":
            return f"unix:{self.host}"
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}:{self.port}{self.path}"


def is_local(url: str) -> bool:
    """Whether a server's address is this machine: a socket file, `localhost`, or a loopback address. Nobody is asked.

    Raises CallError for what is no address.
    """
    return Address.read(url).local


def is_loopback(host: str) -> bool:
    """Whether a host is written as an address that never leaves this machine."""
    try:
        found = ip_address(host.partition("%")[0])
    except ValueError:
        return False
    mapped = getattr(found, "ipv4_mapped", None)
    return (mapped or found).is_loopback


def what_would_be_sent(server: Server) -> str:
    """Said before anything leaves the machine."""
    return (
        f"To {server.url} would be sent, for each photo that a step of qwen2.5-vl looks at: the picture as a JPEG of "
        f"at most {server.image_edge} pixels, without its metadata and name; the step's prompt, with the words from "
        "metadata that it names (`${photo_type}` may be the folder's name); and the results that `context_from` names. "
        "Originals are never sent."
    )


def check_allowed(server: Server) -> None:
    """Raises CallError where the server is not this machine, and that was not allowed."""
    if not server.allow_remote and not is_local(server.url):
        raise CallError(
            f"the vision-language server at {server.url} is not on this machine, and nothing leaves it unasked. "
            f"{what_would_be_sent(server)} Allow it with --allow-remote."
        )


def _no_address(url: str, why: str) -> CallError:
    shown = without_secrets(url)
    return CallError(f"{shown!r} is no address of a vision-language server: {why}; e.g. http://127.0.0.1:8000/v1")
