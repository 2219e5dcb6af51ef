import getpass
import platform
from pathlib import Path

import orjson

from safelight import __version__
from safelight.engine.record import GateReport
from safelight.output.run_json import write_run
from tests.output.runs import summary


def test_a_run_is_written_so_that_it_can_be_understood_elsewhere(tmp_path: Path) -> None:
    ran = summary(
        players={"nima": "builtin/quality#1"},
        gates=(GateReport("quality_check", 3, 10, 6.0, 4.5),),
        originals_unchanged=(40, 40),
        ignored={"video": 3},
        plan={"phases": [{"nodes": ["quality_check"]}]},
    )
    run = orjson.loads(write_run(tmp_path, ran).read_bytes())
    assert run["safelight"] == __version__
    assert run["recipe"] == {"name": "cull", "hash": "abc", "text": "name: cull\n"}
    assert run["counts"]["keep"] == 1
    assert run["gates"] == [
        {"node": "quality_check", "stopped": 3, "of": 10, "threshold": 6.0, "twentieth": 4.5, "advised": False}
    ]
    assert run["originals"] == {"unchanged": 40, "checked": 40}
    assert run["machine"].keys() == {"system", "architecture", "cpus", "python"}
    assert run["libraries"]["numpy"]
    assert run["plan"]["phases"] == [{"nodes": ["quality_check"]}]


def test_nothing_tells_whose_machine_it_was(tmp_path: Path) -> None:
    written = write_run(tmp_path, summary()).read_text()
    words = written.replace('"', " ").split()
    assert str(tmp_path) not in written
    assert platform.node() not in words
    assert getpass.getuser() not in words
