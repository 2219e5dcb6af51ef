import json

from safelight.cli.main import called


def test_runs_are_listed_with_what_became_of_them(culled, capsys):
    capsys.readouterr()
    assert culled.call("runs", "list") == 0
    head, line = capsys.readouterr().out.splitlines()
    assert head.split() == ["run", "state", "recipe", "photos", "decided", "started", "folder"]
    assert line.startswith(f"{culled.row().id}  done   Cull    3       2 keep, 1 failed")
    assert line.endswith(f"  {culled.out}")


def test_programs_get_a_list(culled, capsys):
    capsys.readouterr()
    assert culled.call("runs", "list", "--json") == 0
    (told,) = json.loads(capsys.readouterr().out)
    assert (told["id"], told["state"], told["running"], told["photos"]) == (culled.row().id, "done", False, 3)
    assert told["counts"]["failed"] == 1
    assert told["out"] == str(culled.out)


def test_where_there_are_more_that_is_said(own, capsys):
    own.call("run", "cull", str(own.shoot), "-o", str(own.base / "other"), "--workers", "0")
    capsys.readouterr()
    assert own.call("runs", "list", "--limit", "1") == 0
    told = capsys.readouterr()
    assert str(own.base / "other") in told.out
    assert str(own.out) not in told.out
    assert told.err == "The newest 1 of 2; --limit 2 shows them all.\n"


def test_a_run_whose_process_died_is_told_so(own, capsys):
    store = own.opened()
    store.runs.take(own.row().id, "process 7 on here")
    store.close()
    capsys.readouterr()
    assert own.call("runs", "list") == 0
    assert "stopped: its process is gone" in capsys.readouterr().out


def test_an_empty_store_is_no_error(tmp_path, capsys):
    assert called(["runs", "list", "--store", str(tmp_path / "store.db")]) == 0
    assert capsys.readouterr().err == "No run is remembered yet.\n"


def test_where_nothing_is_remembered_that_is_said(capsys):
    assert called(["runs", "list", "--store", "none"]) == 2
    assert "this needs a store, and the settings say 'none'; name one with --store" in capsys.readouterr().err
