"""`python -m discourse check [PACKAGE]`: says every fault of a package in a sentence; exits 1 when there are errors."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from discourse import checks
from discourse.dataset import Dataset, open_dataset
from discourse.problems import PackageError
from discourse.settings import BUNDLED

LONG_PACKAGE = 5_000
MOST_WARNINGS = 5


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; the exit code is 0 when nothing is wrong, 1 for errors, 2 for no package."""
    parser = argparse.ArgumentParser(prog="python -m discourse", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    check = commands.add_parser("check", help="say every fault of a data package")
    check.add_argument(
        "package", nargs="?", type=Path, default=BUNDLED, help="its folder (the bundled record by default)"
    )
    check.add_argument("--warnings", action="store_true", help="list every warning, not only the first few")
    asked = parser.parse_args(arguments)
    try:
        dataset = open_dataset(asked.package)
    except PackageError as fault:
        print(fault, file=sys.stderr)
        return 2
    return report(dataset, asked.package, asked.warnings)


def report(dataset: Dataset, folder: Path, all_warnings: bool) -> int:
    """Print the faults and one closing sentence; 1 when any is an error."""
    if len(dataset.statements) + len(dataset.incidents) > LONG_PACKAGE:
        print("Checking a long package; this takes a moment …", file=sys.stderr)
    found = list(checks.faults(dataset, folder))
    errors = [problem for problem in found if problem.severity == "error"]
    warnings = [problem for problem in found if problem.severity != "error"]
    for problem in errors:
        print(f"Error: {problem}")
    for problem in warnings if all_warnings else warnings[:MOST_WARNINGS]:
        print(f"Warning: {problem}")
    print(
        f"{len(dataset.statements)} statements, {len(dataset.incidents)} incidents: "
        f"{len(errors)} errors, {len(warnings)} warnings."
    )
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main())
