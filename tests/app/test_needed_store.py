from pathlib import Path

import pytest

from safelight.app.needed_store import needed
from safelight.errors import CallError


def test_a_store_that_is_named_is_there_or_may_be_made(tmp_path: Path) -> None:
    assert needed(str(tmp_path / "store.db")).file == tmp_path / "store.db"


@pytest.mark.parametrize(
    ("who", "said"),
    [
        ((), "this needs a store, and the settings say 'none'; name one with --store"),
        (
            ("a watch", "why"),
            "a watch needs a store, and the settings say 'none': why; name one with --store",
        ),
    ],
)
def test_who_can_do_nothing_without_one_says_so(who: tuple[str, ...], said: str) -> None:
    with pytest.raises(CallError) as raised:
        needed("none", *who)
    assert str(raised.value) == said
