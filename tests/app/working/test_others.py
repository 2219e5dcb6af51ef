"""Those who look at a run's photos, where their broker is away."""

import pytest

from safelight.app.working.labour import Labour
from safelight.app.working.others import others
from safelight.dispatch.contract import Job
from safelight.errors import RunError
from tests.app.working.conftest import Begun
from tests.servers.ports import free_port


@pytest.mark.parametrize("scheme", ["redis", "amqp"])
def test_a_broker_that_is_away_is_named_without_its_password(begun: Begun, scheme: str) -> None:
    place = f"{scheme}://studio:swordfish@127.0.0.1:{free_port()}/0"
    with (
        pytest.raises(RunError, match=r"cannot be reached \(.*\); start it, or name another by --broker") as raised,
        others(place, Job(begun.row.id, begun.plan, ()), Labour(begun.plan), lambda _event: None),
    ):
        pytest.fail("nobody is there")
    assert place.replace(":swordfish", "") in str(raised.value)
    assert "swordfish" not in str(raised.value)


@pytest.mark.parametrize("password", ["sword#fish", "sword/fish"])
def test_a_password_of_several_brokers_or_of_odd_letters_is_not_told(begun: Begun, password: str) -> None:
    places = f"redis://:{password}@127.0.0.1:{free_port()}/0;redis://:{password}@127.0.0.1:{free_port()}/0"
    with (
        pytest.raises(RunError, match="cannot be reached") as raised,
        others(places, Job(begun.row.id, begun.plan, ()), Labour(begun.plan), lambda _event: None),
    ):
        pytest.fail("nobody is there")
    assert "fish" not in str(raised.value)
