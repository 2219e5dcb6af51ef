from dataclasses import dataclass

from safelight.store.codec import codec_of
from safelight.store.inventory import Kind, day_as_text, inventory
from safelight.store.results import entry_of
from tests.store.test_pruning import LARGE, TODAY, keep
from tests.store.test_runs import row


@dataclass(frozen=True, slots=True)
class Score:
    value: float


def test_an_empty_store_is_counted_too(store):
    found = inventory(store)
    assert (found.entries, found.bytes, found.kinds, found.oldest, found.blobs, found.runs) == (0, 0, (), "", 0, 0)
    assert found.database_bytes > 0


def test_results_are_counted_by_kind_the_largest_first(store):
    keep(store, "large", LARGE, age=3)
    store.results.put([entry_of(name, Score(1.5), codec_of(Score)) for name in (b"a", b"b")])
    store.runs.begin(row(), [])
    found = inventory(store)
    assert [kind.name for kind in found.kinds] == ["Bytes", "Score"]
    assert found.kinds[1] == Kind("Score", 2, 2 * len('{"value":1.5}'))
    assert found.entries == 3
    assert found.bytes == sum(kind.bytes for kind in found.kinds) > LARGE
    assert (found.blobs, found.blob_bytes, found.runs) == (1, LARGE, 1)
    assert found.oldest == day_as_text(TODAY - 3)


def test_days_are_told_as_dates():
    assert day_as_text(0) == "1970-01-01"
    assert day_as_text(TODAY) == "2024-10-04"
