import json


def test_a_run_becomes_one_file(culled, tmp_path, capsys):
    capsys.readouterr()
    assert culled.call("runs", "export", str(culled.out), "-o", str(tmp_path / "run.json")) == 0
    told = capsys.readouterr()
    assert (told.out, told.err) == (f"{tmp_path / 'run.json'}\n", f"Run {culled.row().id} with 3 photos:\n")
    kept = json.loads((tmp_path / "run.json").read_bytes())
    assert (kept["run"]["id"], kept["run"]["state"]) == (culled.row().id, "done")
    assert [(one["photo"], one["verdict"]) for one in kept["photos"]] == [
        ("a.jpg", "keep"),
        ("b.jpg", "keep"),
        ("c.jpg", "failed"),
    ]
    assert kept["photos"][0]["record"]["results"]["quality"]["technical_score"] > 0
    assert str(culled.base) not in (tmp_path / "run.json").read_text()


def test_by_default_it_is_named_after_the_run_where_one_stands(culled, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    capsys.readouterr()
    assert culled.call("runs", "export", str(culled.out), "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert told == {"id": culled.row().id, "file": f"safelight-{culled.row().id}.json", "photos": 3}
    assert culled.call("runs", "export", str(culled.out)) == 2
    assert "is there already; name another file with -o" in capsys.readouterr().err
