"""The word that opens the server to other machines."""

from __future__ import annotations

import hmac
import secrets
from dataclasses import dataclass, field
from http.cookies import CookieError, SimpleCookie
from typing import Final, Self

from starlette.datastructures import Headers

from safelight.errors import CallError

SHORTEST: Final = 16
"""Characters below which a word can be guessed."""
MONTH: Final = 30 * 24 * 3600


@dataclass(frozen=True, slots=True)
class Token:
    """A word that is shown once, and compared in a time that tells nothing."""

    word: str = field(repr=False)

    @classmethod
    def given(cls, word: str) -> Self:
        """One that somebody chose. Raises CallError where it can be guessed or cannot be sent."""
        if len(word) < SHORTEST:
            raise CallError(f"the token is too short: give {SHORTEST} characters or more, or none to have one made")
        if not word.isascii() or not word.isprintable() or set(word) & set(' ",;\\'):
            raise CallError("the token holds characters that no header carries: take letters, digits, - and _")
        return cls(word)

    @classmethod
    def made(cls) -> Self:
        return cls(secrets.token_urlsafe(32))

    def fits(self, word: str) -> bool:
        return hmac.compare_digest(self.word.encode(), word.encode("utf-8", "surrogatepass"))

    def opens(self, headers: Headers, port: int) -> bool:
        """Whether a call brings it: as `Authorization: Bearer`, or as the cookie that `cookie` set."""
        scheme, _, word = headers.get("authorization", "").partition(" ")
        if scheme.lower() == "bearer" and self.fits(word.strip()):
            return True
        return self.fits(_cookie(headers.get("cookie", ""), _name(port)))

    def cookie(self, port: int) -> str:
        """A Set-Cookie header: no script reads it, no other site's page sends it."""
        return f"{_name(port)}={self.word}; Path=/; Max-Age={MONTH}; HttpOnly; SameSite=Strict"


def _name(port: int) -> str:
    """Cookies know no ports: two servers of one machine keep theirs apart by name."""
    return f"safelight-{port}"


def _cookie(header: str, name: str) -> str:
    try:
        found = SimpleCookie(header).get(name)
    except CookieError:
        return ""
    return found.value if found else ""
