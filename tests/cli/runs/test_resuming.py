import json
import sys
from contextlib import closing

import pytest
from sqlalchemy import delete

from safelight.store.schema import RESULTS
from tests.servers.worker import working


def died(own):
    """As if its process had been killed."""
    store = own.opened()
    store.runs.take(own.row().id, "process 7 on here")
    store.close()
    (own.out / "report.html").unlink()


def decided(own):
    """Of each photo, all but how long it took and which run it was in."""
    told = [json.loads(line) for line in (own.out / "photos.jsonl").read_text().splitlines()]
    return [{name: value for name, value in one.items() if name not in ("run", "run_id", "seconds")} for one in told]


def test_what_died_is_finished_and_told_as_a_run_is(own, capsys):
    died(own)
    capsys.readouterr()
    assert own.call("runs", "resume", str(own.out), "--workers", "0") == 3
    told = capsys.readouterr()
    assert told.out == f"{own.out / 'report.html'}\n"
    assert f"Going on with run {own.row().id}" in told.err
    assert "2 keep, 1 failed" in told.err
    assert (own.out / "report.html").is_file()


def test_programs_get_what_run_gives_them(own, capsys):
    died(own)
    capsys.readouterr()
    assert own.call("runs", "resume", own.row().id, "--workers", "0", "--json") == 3
    told = json.loads(capsys.readouterr().out)
    assert (told["run_id"], told["counts"]["keep"]) == (own.row().id, 2)


def test_what_is_done_is_a_wrong_call(culled, capsys):
    assert culled.call("runs", "resume", str(culled.out)) == 2
    said = capsys.readouterr().err
    assert "is done, and 1 of its photos failed" in said
    assert said.endswith("Nothing was written.\n")


def test_what_died_is_cancelled_and_still_goes_on_when_it_is_asked_to(own, capsys):
    died(own)
    capsys.readouterr()
    assert own.call("runs", "cancel", str(own.out)) == 0
    assert capsys.readouterr().err == f"Run {own.row().id} is cancelled: nobody was running it.\n"
    assert own.row().state == "cancelled"
    assert own.call("runs", "resume", str(own.out), "--workers", "0") == 3
    assert own.row().state == "done"


def test_who_runs_it_is_asked_to_stop_and_named(own, capsys):
    died(own)
    store = own.opened()
    with store.owners.owning(str(own.out), "it"):
        capsys.readouterr()
        assert own.call("runs", "cancel", str(own.out), "--json") == 0
        assert json.loads(capsys.readouterr().out) == {"id": own.row().id, "asked": True, "cancelled": False}
        assert own.row().cancel
        assert own.call("runs", "delete", str(own.out)) == 2
    store.close()
    assert "is being run by process 7 on here; stop it first" in capsys.readouterr().err


def test_a_run_is_forgotten_and_its_folder_stays(own, capsys):
    run = own.row().id
    capsys.readouterr()
    assert own.call("runs", "delete", str(own.out)) == 0
    assert capsys.readouterr().err == f"Run {run} is forgotten; what it wrote is in {own.out}.\n"
    assert (own.out / "report.html").is_file()
    assert own.call("runs", "list") == 0
    assert capsys.readouterr().err == "No run is remembered yet.\n"


@pytest.mark.parametrize(("answer", "left"), [(False, 1), (True, 0)])
def test_on_a_terminal_it_is_asked_first(own, monkeypatch, answer, left):
    asked = []
    monkeypatch.setattr("safelight.cli.runs.deleting.on_terminal", lambda: True)
    monkeypatch.setattr(sys, "stdin", type("Terminal", (), {"isatty": lambda _: True})())

    def confirm(question, *, abort, **_):
        asked.append(question)
        if abort and not answer:
            import click

            raise click.Abort

    monkeypatch.setattr("click.confirm", confirm)
    assert own.call("runs", "delete", str(own.out)) == (0 if answer else 1)
    assert len(asked) == 1
    store = own.opened()
    assert store.runs.count() == left
    store.close()


@pytest.mark.slow
def test_workers_finish_what_this_machine_began_and_it_comes_out_the_same(own, redis_server, tmp_path, capsys):
    before = decided(own)
    died(own)
    with closing(own.opened()) as store, store.database.writing() as connection:
        connection.execute(delete(RESULTS))
    place = redis_server.place()
    capsys.readouterr()
    with working(place, own.place[1], tmp_path / "said", "--errands", "1", "--name", "tower"):
        assert own.call("runs", "resume", own.row().id, "--engine", "celery", "--broker", place, "--workers", "0") == 3
    assert own.row().state == "done"
    assert decided(own) == before


def test_workers_without_a_broker_are_a_wrong_call(own, capsys, monkeypatch):
    monkeypatch.delenv("SAFELIGHT_BROKER", raising=False)
    died(own)
    assert own.call("runs", "resume", own.row().id, "--engine", "celery") == 2
    assert "name it by --broker" in capsys.readouterr().err
