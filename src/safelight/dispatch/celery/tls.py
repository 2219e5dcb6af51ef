"""Brokers that are reached over TLS, and what their URLs say of certificates.

Who answers is verified, also where a URL says nothing: left to itself, Redis's transport trusts anybody, and RabbitMQ's
whoever has a certificate for any name.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from ssl import CERT_NONE, CERT_REQUIRED, SSLCertVerificationError, SSLError
from typing import Any, Self
from urllib.parse import parse_qsl, urlencode

from safelight.errors import CallError

_FILES = ("ssl_ca_certs", "ssl_certfile", "ssl_keyfile")
"""Who signed the broker's certificate (else: whom this machine trusts), and ours with its key, where it asks."""
_CHOICES = {"ssl_cert_reqs": ("required", "none"), "ssl_check_hostname": ("true", "false")}
"""Whether it is verified, and whether by name; the first is what holds where nothing is said."""


@dataclass(frozen=True, slots=True)
class Address:
    """A broker's, or those of several that stand in for each other."""

    url: str
    """Without what it says of certificates."""
    options: dict[str, Any] | None = None
    """What TLS's transport takes; None where it is not encrypted."""

    @classmethod
    def of(cls, broker: str) -> Self:
        """Raises CallError for what no transport could go by."""
        ones = [_parted(url) for url in broker.split(";")]
        options = ones[0][1]
        if any(other != options for _, other in ones):
            raise CallError("of several brokers all are reached alike: give each the same scheme and certificates")
        return cls(";".join(url for url, _ in ones), options)


def refused(fault: BaseException) -> str | None:
    """Why no encrypted connection came about, with the cure; None where that is not what failed."""
    at: BaseException | None = fault
    while at is not None and not isinstance(at, SSLError) and "handshake" not in str(at):
        at = at.__cause__ or at.__context__
    if isinstance(at, SSLCertVerificationError):
        return (
            f"is not trusted: {at.verify_message.rstrip('.')}; name the file of whoever signed its certificate by "
            "?ssl_ca_certs=FILE behind its URL, and the broker as the certificate names it"
        )
    if at is not None:
        return (
            f"does not come to terms over TLS ({getattr(at, 'reason', None) or 'no answer'}); see whether that port is "
            "the one for rediss:// or amqps://, and asks for no certificate (?ssl_certfile=FILE&ssl_keyfile=FILE)"
        )
    return None


def _parted(url: str) -> tuple[str, dict[str, Any] | None]:
    scheme = url.partition("://")[0]
    if scheme not in ("rediss", "amqps"):
        return url, None
    where, _, query = url.rpartition("?") if "?" in url.rpartition("@")[2] else (url, "", "")
    words = dict(parse_qsl(query))
    said = {name: value for name, value in words.items() if name.startswith("ssl_")}
    _require_known(said)
    left = urlencode({name: value for name, value in words.items() if name not in said})
    options = _redis(said) if scheme == "rediss" else _rabbitmq(said)
    return f"{where}?{left}" if left else where, options


def _require_known(said: dict[str, str]) -> None:
    for name, value in said.items():
        if name in _FILES:
            if not Path(value).is_file():
                raise CallError(f"the broker's URL says {name}={value}, and there is no such file")
        elif name not in _CHOICES:
            raise CallError(f"the broker's URL says {name}: it may say {', '.join((*_FILES, *_CHOICES))}")
        elif value not in _CHOICES[name]:
            raise CallError(f"the broker's URL says {name}={value}: it may be {' or '.join(_CHOICES[name])}")


def _redis(said: dict[str, str]) -> dict[str, Any]:
    return {**_files(said), "ssl_cert_reqs": _verified(said), "ssl_check_hostname": _named(said)}


def _rabbitmq(said: dict[str, str]) -> dict[str, Any]:
    files = {name.removeprefix("ssl_"): file for name, file in _files(said).items()}
    name = {"server_hostname": None} if _named(said) else {}  # None: the URL's own
    return {**files, "cert_reqs": _verified(said), **name}


def _files(said: dict[str, str]) -> dict[str, str]:
    return {name: said[name] for name in _FILES if name in said}


def _verified(said: dict[str, str]) -> int:
    return CERT_NONE if said.get("ssl_cert_reqs") == "none" else CERT_REQUIRED


def _named(said: dict[str, str]) -> bool:
    return _verified(said) == CERT_REQUIRED and said.get("ssl_check_hostname") != "false"
