"""Files on a server: what it says of one, and its bytes from some place on. Plain HTTP of the standard library.

Every fault of a server becomes one of two: `PassingFault`, which may be gone a moment later, or PullError.
"""

from __future__ import annotations

import re
import ssl
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.message import Message
from http.client import HTTPException, HTTPResponse
from typing import Any
from urllib.error import URLError
from urllib.parse import urljoin, urlsplit

from safelight import __version__
from safelight.errors import PullError
from safelight.models.weights.elsewhere import ANY_REVISION, ELSEWHERE

MOST_REDIRECTS = 5
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_PASSING = frozenset({408, 425, 429, 500, 502, 503, 504})
_PLACE = re.compile(r"bytes ([0-9]{1,18})-[0-9]*/[0-9*]+")
_COMMIT = re.compile(r"[0-9a-f]{40}")
_SHA256 = re.compile(r"[0-9a-f]{64}")


class PassingFault(Exception):  # noqa: N818 - a fault, not yet an error: it is tried again
    """Something that may be gone a moment later; `wait` is what the server asked for, in seconds."""

    def __init__(self, message: str, wait: float = 0.0) -> None:
        super().__init__(message)
        self.wait = wait


@dataclass(frozen=True, slots=True)
class Offered:
    """What a server says of a file. None of it is believed until the bytes are here."""

    size: int | None = None
    commit: str = ""
    """Exact revision, where it says so."""
    sha256: str = ""
    """Of large files, which the hub keeps by it."""
    git: str = ""
    """Of small files: git's name for their bytes."""


@dataclass(frozen=True, slots=True)
class Body:
    """Bytes of a file as they come, from `start` on."""

    start: int
    length: int | None
    """Bytes that are to come, where the server says it."""
    _response: HTTPResponse = field(repr=False)

    def read(self, amount: int) -> bytes:
        """The next bytes; none at the end. Raises PassingFault where the line breaks."""
        try:
            return self._response.read1(amount)
        except (OSError, HTTPException) as error:
            raise PassingFault(_told(error)) from error


class Remote:
    """A client that follows redirects itself: what a hub says of a file stands in the first answer, not the last."""

    def __init__(self, timeout: float = 30.0, elsewhere: str = ELSEWHERE["hub"]) -> None:
        self._timeout = timeout
        self._elsewhere = elsewhere
        self._opener = urllib.request.build_opener(_AsItIs())

    def advising(self, elsewhere: str) -> Remote:
        """The same, whose refusals end with another cure."""
        return Remote(self._timeout, elsewhere)

    def offered(self, url: str) -> Offered:
        """What the server says of a file. Raises PassingFault or PullError."""
        with self._answer(url, "HEAD", {}) as answer:
            commit = answer.said("X-Repo-Commit")
            hub = _COMMIT.fullmatch(commit) is not None
            etag = answer.said("X-Linked-Etag") or (answer.first("ETag") if hub else "")
            etag = etag.removeprefix("W/").strip('"')
            return Offered(
                size=_number(answer.said("X-Linked-Size")) or answer.length,
                commit=commit if hub else "",
                sha256=etag if _SHA256.fullmatch(etag) else "",
                git=etag if _COMMIT.fullmatch(etag) else "",
            )

    def text(self, url: str, accept: str) -> str:
        """A short text. Raises PassingFault or PullError."""
        with self._answer(url, "GET", {"Accept": accept}) as answer:
            return Body(0, answer.length, answer.response).read(4096).decode("utf-8", "replace").strip()

    @contextmanager
    def body(self, url: str, start: int = 0) -> Iterator[Body]:
        """A file's bytes from `start` on, or from 0 where the server knows no ranges.

        Raises RangeRefused, PassingFault or PullError.
        """
        with self._answer(url, "GET", {"Range": f"bytes={start}-"} if start else {}) as answer:
            place = _PLACE.fullmatch(answer.last("Content-Range"))
            if answer.response.status == 206 and place:
                yield Body(int(place[1]), answer.length, answer.response)
            else:
                yield Body(0, answer.length, answer.response)

    @contextmanager
    def _answer(self, url: str, method: str, headers: dict[str, str]) -> Iterator[_Answer]:
        said: list[Message] = []
        place = url
        for _ in range(MOST_REDIRECTS + 1):
            response = self._opened(place, method, headers)
            said.append(response.headers)
            if response.status not in _REDIRECTS or _told_all(method, response):
                with response:
                    if response.status >= 400:
                        raise _refused(response, place, self._elsewhere, first=len(said) == 1)
                    yield _Answer(response, said)
                return
            response.close()
            place = _next(url, place, response.headers.get("Location", ""), self._elsewhere)
        raise PullError(f"{url} leads from one address to the next and to no file. {self._elsewhere}")

    def _opened(self, url: str, method: str, headers: dict[str, str]) -> HTTPResponse:
        plain = {"User-Agent": f"safelight/{__version__}", "Accept-Encoding": "identity", **headers}
        request = urllib.request.Request(url, headers=plain, method=method)  # noqa: S310 - the scheme was looked at
        try:
            response: HTTPResponse = self._opener.open(request, timeout=self._timeout)
        except URLError as error:
            raise _unreached(url, error.reason) from error
        except (OSError, HTTPException, ValueError) as error:
            raise _unreached(url, error) from error
        return response


class RangeRefused(PassingFault):
    """The server has no bytes at the place that was asked for."""


@dataclass(frozen=True, slots=True)
class _Answer:
    """A response and the headers of every hop that led to it."""

    response: HTTPResponse
    hops: list[Message]

    @property
    def length(self) -> int | None:
        """Of the file, where it is said and is not that of a packed form."""
        packed = self.last("Content-Encoding") not in {"", "identity"}
        return None if packed else _number(self.last("Content-Length"))

    def said(self, name: str) -> str:
        """A header of the first hop that has it."""
        return next((str(hop[name]) for hop in self.hops if hop[name]), "")

    def first(self, name: str) -> str:
        return str(self.hops[0].get(name, ""))

    def last(self, name: str) -> str:
        return str(self.hops[-1].get(name, ""))


class _AsItIs(urllib.request.HTTPErrorProcessor):
    """Every answer is an answer: redirects and refusals are looked at by whoever asked."""

    def http_response(self, request: Any, response: Any) -> Any:  # noqa: ARG002 - urllib's signature
        return response

    https_response = http_response


def _next(asked: str, place: str, location: str, elsewhere: str) -> str:
    """Where a redirect leads. What began in secret (https) stays secret, and no other scheme is ever opened."""
    target = urljoin(place, location)
    allowed = {"https"} if urlsplit(asked).scheme == "https" else {"http", "https"}
    if not location or urlsplit(target).scheme not in allowed:
        raise PullError(f"{asked} leads to {location!r}, which is not opened. {elsewhere}")
    return target


def _told_all(method: str, response: HTTPResponse) -> bool:
    """Whether a redirect says all that is asked: a storage behind a hub may not like to be asked that way."""
    return method == "HEAD" and bool(response.headers.get("X-Linked-Size"))


def _refused(answer: HTTPResponse, url: str, elsewhere: str, *, first: bool) -> Exception:
    status, host = answer.status, urlsplit(url).netloc
    if status == 416:
        return RangeRefused(f"{host} refuses to go on from there (416)")
    if status in _PASSING or (status == 403 and not first):  # a signed address that has run out
        return PassingFault(f"{host} answers {status} {answer.reason}", _wait(answer.headers))
    if status in {401, 403}:
        return PullError(
            f"{host} asks for an account for {url} ({status}). Fetch the repository with its own tools, then copy it: "
            "safelight models pull --from FOLDER"
        )
    if answer.headers.get("X-Error-Code") == "RevisionNotFound":
        return PullError(f"there is no {url}: that revision is not published there ({status}). {ANY_REVISION}")
    if status in {404, 410}:
        return PullError(f"there is no {url} ({status}). {elsewhere}")
    return PullError(f"{host} answers {status} {answer.reason} for {url}. {elsewhere}")


def _unreached(url: str, reason: object) -> Exception:
    host = urlsplit(url).netloc
    if isinstance(reason, ssl.SSLCertVerificationError):
        return PullError(f"{host} cannot prove who it is: {reason.verify_message}. Nothing was taken from it.")
    if isinstance(reason, ValueError) and not isinstance(reason, OSError):
        return PullError(f"{url} cannot be asked: {reason}")
    return PassingFault(f"{host} cannot be reached: {_told(reason)}")


def _wait(headers: Message) -> float:
    said = headers.get("Retry-After", "")
    return float(said) if said.isdecimal() and len(said) < 6 else 0.0


def _number(text: str) -> int | None:
    return int(text) if re.fullmatch(r"[0-9]{1,18}", text) else None


def _told(error: object) -> str:
    if isinstance(error, TimeoutError):
        return "it does not answer in time"
    text = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return text or type(error).__name__
