"""Files and functions stay of a size that one reads in a sitting."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

LONGEST_APP, LONGEST_PAGE, LONGEST_FILE, LONGEST_FUNCTION = 60, 80, 300, 40


def lines_of(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def source_files(root: Path) -> Iterator[Path]:
    yield root / "app.py"
    for folder in ("pages", "components", "discourse", "benchmarks"):
        yield from (root / folder).rglob("*.py")


def test_the_frame_of_the_app_is_short(root: Path) -> None:
    assert lines_of(root / "app.py") <= LONGEST_APP


def test_a_page_reads_like_a_table_of_contents(root: Path) -> None:
    long = {page.name: lines_of(page) for page in (root / "pages").glob("*.py") if lines_of(page) > LONGEST_PAGE}
    assert not long


def test_no_file_is_longer_than_a_reader_keeps_in_mind(root: Path) -> None:
    long = {str(path.relative_to(root)): lines_of(path) for path in source_files(root) if lines_of(path) > LONGEST_FILE}
    assert not long


def test_no_function_is_longer_than_a_screen(root: Path) -> None:
    long = {
        f"{path.relative_to(root)}:{node.name}": node.end_lineno - node.lineno + 1
        for path in source_files(root)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.end_lineno - node.lineno + 1 > LONGEST_FUNCTION
    }
    assert not long
