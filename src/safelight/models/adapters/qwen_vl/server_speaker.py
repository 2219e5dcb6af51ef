"""Speaks with a vision-language model behind an OpenAI-compatible server: vLLM, Ollama, llama.cpp, LM Studio."""

from __future__ import annotations

import json
import threading
from base64 import b64encode
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from safelight.errors import ModelError, PhotoError
from safelight.models.adapters.analyst_licence import check_licence
from safelight.models.adapters.qwen_vl.address import Address, check_allowed
from safelight.models.adapters.qwen_vl.naming import Naming
from safelight.models.adapters.qwen_vl.patience import Patience
from safelight.models.adapters.qwen_vl.schema import plain
from safelight.models.adapters.qwen_vl.served import choose, served
from safelight.models.adapters.qwen_vl.server import Server
from safelight.models.adapters.qwen_vl.speech import Manner, Said, Schema, Turn
from safelight.models.adapters.qwen_vl.wire import Reply, exchange

REFUSES_SCHEMA = frozenset({400, 404, 415, 422, 501})
"""What servers answer that know no structured output. Some say 500, and name it."""
WANTS_KEY = frozenset({401, 403})
SHOWN = 300
"""Characters of a server's own words in a message."""


class ServerSpeaker:
    """Speaks with a server. May be asked from several threads; never more than `at_once` questions are open."""

    def __init__(self, server: Server, patience: Patience | None = None) -> None:
        """Asks nobody yet.

        Raises CallError where the address is none, or another machine and that is not allowed, and where the model's
        licence forbids paid work and that is not accepted.
        """
        check_allowed(server)
        check_licence(server)
        self.at_once = max(server.at_once, 1)
        self._server, self._address = server, Address.read(server.url)
        self._patience = patience or Patience(server.retries)
        self._open = threading.BoundedSemaphore(self.at_once)
        self._naming = Naming(server.model, self._found, self._patience.clock)
        self._structured = True

    def say(self, turns: Sequence[Turn], schema: Schema | None, manner: Manner) -> Said:
        """The next turn. Raises PhotoError where the server cannot be reached, refuses, or does not end."""
        asked = _body(self._naming.name(), turns, manner)
        if schema is not None and self._structured:
            reply = self._post({**asked, "response_format": _format(schema)})
            if not _refuses(reply):
                return self._read(reply)
            said = self._read(self._post(asked))
            self._structured = False  # only once it did answer without
            return said
        return self._read(self._post(asked))

    def check(self) -> str:
        """The name of the model that would be asked, once the server was heard.

        Raises ModelError where it is not there, wants a key or has no such model.
        """
        try:
            if self._server.model:
                self._listed()  # nobody else asks a server whose model was named
            return self._naming.name()
        except PhotoError as error:
            raise ModelError(str(error)) from error

    def _found(self) -> str:
        return choose(self._listed(), self._server)

    def _listed(self) -> tuple[str, ...]:
        reply = self._exchange("/models", None)
        if reply.status in WANTS_KEY or reply.status >= 500:
            self._read(reply)
        return served(reply)

    def _post(self, asked: Mapping[str, Any]) -> Reply:
        return self._exchange("/chat/completions", json.dumps(asked).encode())

    def _exchange(self, path: str, body: bytes | None) -> Reply:
        once = partial(
            exchange,
            self._address,
            path,
            body,
            self._headers(),
            seconds=self._server.seconds,
            allow_remote=self._server.allow_remote,
        )
        return self._patience.with_retries(self._held(once), self._server.url, self._server.seconds, _refuses)

    def _held(self, once: Callable[[], Reply]) -> Callable[[], Reply]:
        def call() -> Reply:
            with self._open:
                self._patience.refuse_while_down(self._server.url)  # it may have gone while this one waited
                return once()

        return call

    def _headers(self) -> dict[str, str]:
        plain_ones = {"Content-Type": "application/json", "Accept": "application/json", "Accept-Encoding": "identity"}
        return {**plain_ones, "Authorization": f"Bearer {self._server.key}"} if self._server.key else plain_ones

    def _read(self, reply: Reply) -> Said:
        where = f"the vision-language server at {self._server.url}"
        if reply.status != 200:
            raise PhotoError(f"{where} answers {reply.status}: {_words(reply)}. {_cure(reply.status)}", "no_answer")
        try:
            choice = json.loads(reply.body)["choices"][0]
            return Said(_text(choice["message"]["content"]), choice.get("finish_reason") != "length")
        except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
            raise PhotoError(
                f"{where} does not answer as OpenAI's interface does: {_words(reply)}. See whether the address is "
                "right; it often ends in /v1",
                "no_answer",
            ) from None


def _body(model: str, turns: Sequence[Turn], manner: Manner) -> dict[str, Any]:
    return {
        "model": model,
        "messages": [{"role": turn.role, "content": _content(turn)} for turn in turns],
        "temperature": manner.temperature,
        "seed": manner.seed,
        "max_tokens": manner.max_tokens,
        "stream": False,
    }


def _content(turn: Turn) -> Any:
    if not turn.pictures:
        return turn.text
    urls = [f"data:image/jpeg;base64,{b64encode(picture.jpeg).decode()}" for picture in turn.pictures]
    return [*({"type": "image_url", "image_url": {"url": url}} for url in urls), {"type": "text", "text": turn.text}]


def _format(schema: Schema) -> dict[str, Any]:
    return {"type": "json_schema", "json_schema": {"name": "answer", "strict": True, "schema": plain(schema)}}


def _refuses(reply: Reply) -> bool:
    if reply.status in REFUSES_SCHEMA:
        return True
    return reply.status >= 500 and any(word in reply.body for word in (b"response_format", b"json_schema", b"grammar"))


def _text(content: Any) -> str:
    """Most servers give text, some a list of parts. None is silence."""
    if isinstance(content, list):
        return "".join(part["text"] for part in content if part.get("type") == "text")
    if not isinstance(content, str | None):
        raise TypeError("it is no text")
    return content or ""


def _words(reply: Reply) -> str:
    return repr(reply.body[:SHOWN].decode("utf-8", "replace"))


def _cure(status: int) -> str:
    match status:
        case status if status in WANTS_KEY:
            return "Give its key by SAFELIGHT_VLM_KEY"
        case 404:
            return "See whether the address and the model's name are right"
        case 413:
            return "Send smaller pictures: lower the setting vlm_image_edge (SAFELIGHT_VLM_IMAGE_EDGE)"
        case status if 300 <= status < 400:
            return "It sends on to another address, which is not followed: name that one"
        case _:
            return "Its log may say why"
