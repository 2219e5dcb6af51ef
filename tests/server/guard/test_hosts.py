import pytest
from hypothesis import given
from hypothesis import strategies as st

from safelight.server.guard.hosts import Hosts

HERE = Hosts.of("127.0.0.1", loopback=True)
OPEN = Hosts.of("0.0.0.0", loopback=False)


@pytest.mark.parametrize("host", ["10.0.0.1", "[2001:db8::1]:80", "2001:db8::1", "0.0.0.0:1"])
def test_plain_addresses_are_names_only_where_others_reach_it(host: str) -> None:
    assert OPEN.admit(host)
    assert not HERE.admit(host.replace("0.0.0.0", "0.0.0.1"))


@given(st.text(max_size=30))
def test_only_its_own_names_are_admitted(header: str) -> None:
    if HERE.admit(header):
        assert any(name in header.lower() for name in ("localhost", "127.0.0.1", "::1"))
    assert HERE.admit(header) <= OPEN.admit(header)
