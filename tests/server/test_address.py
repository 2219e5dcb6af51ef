import socket

import pytest

from safelight.errors import CallError
from safelight.server.address import Address
from safelight.server.guard.token import Token


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "127.0.0.2"])
def test_what_nobody_else_reaches_is_known_by_the_address(host: str) -> None:
    address = Address.at(host, 0)
    with address.listening:
        assert address.loopback
        (url,) = address.urls()
        assert url.endswith(f":{address.port}/")


def test_what_others_reach_names_every_address_this_machines_own_first() -> None:
    address = Address.at("0.0.0.0", 0)
    with address.listening:
        assert not address.loopback
        urls = list(address.urls(Token("word")))
        assert urls[0] == f"http://127.0.0.1:{address.port}/?token=word"
        assert all(url.endswith("/?token=word") for url in urls)


@pytest.mark.skipif(not socket.has_ipv6, reason="no IPv6 here")
def test_an_address_with_colons_is_bracketed() -> None:
    try:
        address = Address.at("::1", 0)
    except CallError:
        pytest.skip("no IPv6 here")
    with address.listening:
        assert address.loopback
        assert list(address.urls()) == [f"http://[::1]:{address.port}/"]


def test_what_is_answered_does_not_wait_for_the_other_side() -> None:
    address = Address.at("127.0.0.1", 0)
    with address.listening, socket.create_connection(("127.0.0.1", address.port)):
        answering, _ = address.listening.accept()
        with answering:
            assert answering.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)


def test_a_port_that_is_taken_is_refused_with_a_cure() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken, pytest.raises(CallError, match="name another with --port"):
        Address.at("127.0.0.1", taken.getsockname()[1])
