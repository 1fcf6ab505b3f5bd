"""The entry, as the server imports it before the first reader comes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.packages import write_package

READ_ONCE = """
import discourse.dataset as door
opened, read = [], door.open_dataset
door.open_dataset = lambda folder: opened.append(folder) or read(folder)
import app
import streamlit as st
from components import cached
assert isinstance(app.app, st.App)
before = len(opened)
cached.dataset()
print(before, len(opened))
"""
DRAWN_ONCE = """
from components.figures import diverging
from streamlit.testing.v1 import AppTest
drawn, build = [], diverging.build
def counted(*table, **options):
    drawn.append(options)
    return build(*table, **options)
counted.__module__ = build.__module__
diverging.build = counted
import app
before = len(drawn)
page = AppTest.from_file("app.py", default_timeout=60).run().switch_page("pages/stances.py").run()
assert not page.exception
print(before, len(drawn))
"""


def imported(root: Path, script: str, package: Path | None = None) -> subprocess.CompletedProcess[str]:
    """A fresh process that imports the entry as the server does."""
    environment = {**os.environ, **({"DISCOURSE_DATA": str(package)} if package else {})}
    return subprocess.run(
        [sys.executable, "-c", script], cwd=root, env=environment, capture_output=True, text=True, check=False
    )


def test_the_record_is_read_once_before_the_first_reader_and_not_again_for_them(root: Path) -> None:
    assert imported(root, READ_ONCE).stdout.split() == ["1", "1"]


def test_a_room_is_drawn_before_its_first_reader_and_not_again_for_them(root: Path) -> None:
    assert imported(root, DRAWN_ONCE).stdout.split() == ["1", "1"]


def test_a_record_with_a_missing_table_does_not_keep_the_server_from_starting(root: Path, tmp_path: Path) -> None:
    package = write_package(tmp_path / "package")
    (package / "deadlines.csv").unlink()
    assert imported(root, "import app; print('started')", package).stdout == "started\n"


def test_without_a_record_the_server_ends_with_a_sentence_that_says_what_to_do(root: Path, tmp_path: Path) -> None:
    ended = imported(root, "import app", tmp_path)
    assert ended.returncode != 0
    assert "datapackage.json cannot be read" in ended.stderr
    assert "Hint: put it back beside the tables." in ended.stderr
    assert "Traceback" not in ended.stderr
