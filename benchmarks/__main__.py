"""Run the benchmarks and print their table: `python -m benchmarks [--write] [rerun_time memory …]`."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path

from benchmarks.measure import Measured

README = Path(__file__).parent / "README.md"
BEGIN, END = "<!-- measured: begin -->", "<!-- measured: end -->"
SUPPORT = {"__init__", "__main__", "measure", "server_process", "wire"}
BENCHMARKS = tuple(sorted({path.stem for path in README.parent.glob("*.py")} - SUPPORT))
HEAD = "| figure | measured | bound | kept | how |\n|---|---|---|---|---|"


def main(arguments: list[str]) -> int:
    """Print the table as it grows; with `--write`, put it into the README. 1 when a bound is not kept."""
    chosen = [name for name in arguments if not name.startswith("-")] or BENCHMARKS
    print(HEAD, flush=True)
    figures = []
    for figure in _measure(chosen):
        print(figure.row, flush=True)
        figures.append(figure)
    if "--write" in arguments:
        write("\n".join([_machine(), "", HEAD, *(figure.row for figure in figures)]))
    return 0 if all(figure.is_kept for figure in figures) else 1


def write(measured: str) -> None:
    """Replace what stands between the two marks of the README."""
    text = README.read_text(encoding="utf-8")
    before, rest = text.split(BEGIN)
    after = rest.split(END)[1]
    README.write_text(f"{before}{BEGIN}\n{measured}\n{END}{after}", encoding="utf-8")


def _measure(names: Iterable[str]) -> Iterator[Measured]:
    for name in names:
        measure: Callable[[], Iterator[Measured]] = import_module(f"benchmarks.{name}").measure
        yield from measure()


def _machine() -> str:
    day = datetime.now(UTC).date()
    return f"Measured on {day}: {os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}."


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
