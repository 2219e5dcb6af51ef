import json
import re


def test_a_run_is_shown_with_times_shares_failures_and_its_log(culled, capsys):
    capsys.readouterr()
    assert culled.call("runs", "show", str(culled.out)) == 0
    told = capsys.readouterr().out
    assert re.search(r"^photos   3: 2 keep, 1 failed$", told, re.MULTILINE)
    assert re.search(r"^cache    0% of the answers were known before$", told, re.MULTILINE)
    assert re.search(r"^memory   at most [\d.]+ [MG]B$", told, re.MULTILINE)
    assert re.search(r"^quality_check +[\d.]+ s +2 +0% +\d+ MB$", told, re.MULTILINE)
    assert re.search(r"^Slowest photos:\nphoto +time +most of it\n[ab]\.jpg", told, re.MULTILINE)
    assert "Failed:\n  c.jpg: the file is empty (0 bytes); copy it again from the card (empty)" in told
    assert "What happened last:" in told
    assert "PhotoFailed: photo c.jpg" in told


def test_programs_get_one_json_document(culled, capsys):
    capsys.readouterr()
    assert culled.call("runs", "show", culled.row().id[:12], "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["id"], told["state"], told["cached_share"]) == (culled.row().id, "done", 0.0)
    quality = next(node for node in told["nodes"] if node["node"] == "quality_check")
    assert (quality["asked"], quality["measured"]) == (2, 2)
    (failure,) = told["failures"]
    assert (failure["photo"], failure["code"]) == ("c.jpg", "empty")
    assert told["events"][-1]["event"] == "RunFinished"
    assert told["peak_memory"] > 10_000_000


def test_a_second_run_was_answered_from_the_cache(own, capsys):
    own.call("run", "cull", str(own.shoot), "-o", str(own.out), "--workers", "0")
    capsys.readouterr()
    own.call("runs", "show", str(own.out), "--json")
    assert json.loads(capsys.readouterr().out)["cached_share"] == 1.0


def test_a_run_that_is_none_is_a_wrong_call(culled, capsys):
    assert culled.call("runs", "show", "nothing") == 2
    assert f"the latest are {culled.row().id}" in capsys.readouterr().err
