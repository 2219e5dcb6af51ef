import pytest

from safelight.errors import CallError
from safelight.worker.listening import Listening


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("9464", Listening(9464)),
        ("0.0.0.0:9464", Listening(9464, "0.0.0.0")),
        ("[::1]:9464", Listening(9464, "::1")),
    ],
)
def test_a_port_is_this_machines_own_unless_an_address_says_more(said: str, meant: Listening) -> None:
    assert Listening.of(said) == meant


@pytest.mark.parametrize("said", ["", "here", "0", "65536", "-1", "127.0.0.1:", "٣"])
def test_what_is_no_port_is_a_wrong_call(said: str) -> None:
    with pytest.raises(CallError, match="is no port"):
        Listening.of(said)
