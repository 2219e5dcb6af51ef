"""Which addresses are this machine."""

import socket
from pathlib import Path

import pytest

from safelight.errors import CallError
from safelight.models.adapters.qwen_vl.address import Address, is_local, what_would_be_sent
from safelight.models.adapters.qwen_vl.server import Server
from safelight.models.adapters.qwen_vl.wire import Broken, exchange


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:8000/v1",
        "http://localhost:11434",
        "https://LOCALHOST/v1",
        "http://[::1]:8000/v1",
        "http://[::ffff:127.0.0.1]:8000",
        "http://127.8.9.10/v1",
        "unix:/run/vlm.sock",
        "unix:///run/vlm.sock",
    ],
)
def test_this_machine(url: str) -> None:
    assert is_local(url)


@pytest.mark.parametrize(
    "url",
    [
        "http://192.168.1.20:8000/v1",
        "http://10.0.0.1/v1",
        "https://api.openai.com/v1",
        "http://localhost.example.com/v1",
        "http://127.0.0.1.example.com/v1",
        "http://2130706433/v1",
        "http://[fe80::1%25eth0]/v1",
        "http://0.0.0.0:8000",
        "http://host.docker.internal:11434",
    ],
)
def test_another_machine(url: str) -> None:
    assert not is_local(url)


@pytest.mark.parametrize(
    "url",
    [
        "127.0.0.1:8000",
        "ftp://127.0.0.1/v1",
        "http://",
        "http://127.0.0.1@example.com/v1",
        "http://localhost:port/v1",
        "http://localhost/v1?key=1",
        "unix:vlm.sock",
        "file:///etc/passwd",
        "",
    ],
)
def test_what_is_no_address_is_refused(url: str) -> None:
    with pytest.raises(CallError, match="is no address of a vision-language server"):
        is_local(url)


@pytest.mark.parametrize(
    "url",
    [
        "http://me:secret@localhost/v1",
        "http://localhost/v1?key=secret",
        "http://localhost/v1#secret",
        "http://me:sec/secret@localhost:x/v1",
        "http://me:secret@localhost:99999/v1",
        "http://me:secret@[localhost/v1",
        "http://me:secret@localh\u2100st/v1",
        "me:secret@localhost:8000",
        "unix:/run/vlm.sock?key=secret",
        "unix://me:secret@/run/vlm.sock",
    ],
)
def test_an_address_that_is_refused_is_told_without_its_secrets(url: str) -> None:
    with pytest.raises(CallError, match="is no address of a vision-language server") as caught:
        Address.read(url)
    assert "secret" not in str(caught.value)


def test_an_address_without_a_path_is_openais() -> None:
    assert Address.read("http://localhost:11434/") == Address("http", "localhost", 11434, "/v1")
    assert Address.read("https://[::1]/api/v1/") == Address("https", "::1", 443, "/api/v1")
    assert str(Address.read("https://[::1]/api/v1/")) == "https://[::1]:443/api/v1"
    assert str(Address.read("unix:/run/vlm.sock")) == "unix:/run/vlm.sock"


def test_what_would_be_sent_is_said() -> None:
    told = what_would_be_sent(Server("https://far.example/v1", image_edge=560))
    assert "To https://far.example/v1 would be sent" in told
    assert "at most 560 pixels" in told
    assert "without its metadata and name" in told
    assert "context_from" in told


def test_a_socket_file_is_spoken_to(tmp_path: Path) -> None:
    place = tmp_path / "s"
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(place))
        listening.listen()
        address = Address.read(f"unix:{place}")
        with pytest.raises(Exception, match=r"^$|timed out"):
            exchange(address, "/models", None, {}, seconds=0.1)
        taken, _ = listening.accept()
        with taken:
            assert taken.recv(100).startswith(b"GET /v1/models HTTP/1.1")
    with pytest.raises(Broken, match="refused"):
        exchange(address, "/models", None, {}, seconds=0.1)
