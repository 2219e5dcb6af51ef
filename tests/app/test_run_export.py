import orjson
import pytest

from safelight.app.membership import member_of
from safelight.app.run_export import as_object, export_run
from safelight.errors import CallError
from safelight.imaging.photo import Photo
from safelight.store.runs import Decided
from tests.store.test_runs import row


@pytest.fixture
def kept(store, tmp_path):
    """A run over two photos, one decided, in a folder of this machine."""
    shoot = tmp_path / "shoot"
    photos = [Photo(name, shoot, (name,), 100) for name in ("a.jpg", "b.jpg")]
    run = row(out=str(tmp_path / "culled"), recipe_source=str(tmp_path / "mine.yaml"))
    store.runs.begin(run, map(member_of, photos, range(2)))
    line = orjson.dumps({"photo": "a.jpg", "verdict": "keep"})
    store.runs.end(
        run.id, "stopped", "2026-11-28T01:01:00+00:00", {"counts": {"keep": 1}}, [Decided(0, "h", "keep", line)]
    )
    store.events.add(run.id, 5.0, {"event": "Noted", "message": f"'{shoot}/a.jpg' and {store.name}."})
    return store.runs.find(run.id)


def test_a_run_is_told_whole(store, kept):
    told = as_object(store, kept)
    assert told["run"]["recipe"] == {"name": "Cull", "source": "mine.yaml", "text": "name: Cull"}
    assert (told["run"]["state"], told["run"]["profile"], told["run"]["summary"]) == (
        "stopped",
        "builtin",
        {"counts": {"keep": 1}},
    )
    assert told["run"]["call"] == row().call
    assert [(one["photo"], one["verdict"], one["record"]) for one in told["photos"]] == [
        ("a.jpg", "keep", {"photo": "a.jpg", "verdict": "keep"}),
        ("b.jpg", "", None),
    ]
    assert told["events"] == [{"number": 1, "at": 5.0, "event": "Noted", "message": "'shoot/a.jpg' and store.db."}]


def test_no_place_of_this_machine_is_told(store, kept, tmp_path):
    assert export_run(store, kept, tmp_path / "run.json") == 2
    assert str(tmp_path).encode() not in (tmp_path / "run.json").read_bytes()
    assert b"process 7" not in (tmp_path / "run.json").read_bytes()


def test_names_that_are_no_utf8_are_told_escaped_and_with_their_bytes(store, tmp_path):
    shoot, name = tmp_path / "Stra\udcdfe", "b\udce9d.jpg"
    run = row(out=f"{shoot}-Cull", call={"recipe": "r\udce9.yaml"})
    store.runs.begin(run, [member_of(Photo(name, shoot, (name,), 100), 0)])
    store.events.add(run.id, 5.0, {"event": "Noted", "message": rf"{tmp_path}/Stra\xdfe/b\xe9d.jpg"})
    assert export_run(store, run, tmp_path / "run.json") == 1
    told = orjson.loads((tmp_path / "run.json").read_bytes())
    (photo,) = told["photos"]
    assert (photo["photo"], photo["photo_b64"], photo["files"]) == (r"b\xe9d.jpg", "YulkLmpwZw==", [r"b\xe9d.jpg"])
    assert (told["run"]["out"], told["run"]["call"]) == (r"Stra\xdfe-Cull", {"recipe": r"r\xe9.yaml"})
    assert told["events"][0]["message"] == r"Stra\xdfe/b\xe9d.jpg"


def test_a_file_that_is_there_is_not_replaced(store, kept, tmp_path):
    (tmp_path / "mine.json").write_bytes(b"mine")
    with pytest.raises(CallError) as raised:
        export_run(store, kept, tmp_path / "mine.json")
    assert str(raised.value) == f"{str(tmp_path / 'mine.json')!r} is there already; name another file with -o"
    assert (tmp_path / "mine.json").read_bytes() == b"mine"


def test_a_folder_that_is_not_there_is_not_made(store, kept, tmp_path):
    with pytest.raises(CallError, match="there is no folder"):
        export_run(store, kept, tmp_path / "no" / "run.json")
