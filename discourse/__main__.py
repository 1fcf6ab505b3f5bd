"""`python -m discourse check [PACKAGE]`: says every fault of a package in a sentence; exits 1 when there are errors."""

from __future__ import annotations

import argparse
import datetime
import sys
from pathlib import Path

from discourse import checks, story_checks
from discourse.dataset import TABLES, Dataset, open_dataset
from discourse.problems import PackageError
from discourse.settings import BUNDLED

LONG_TABLE = 5_000
MOST_WARNINGS = 5
BAGHDAD = datetime.timezone(datetime.timedelta(hours=3))


def main(arguments: list[str] | None = None, today: datetime.date | None = None) -> int:
    """Run the command line; the exit code is 0 when nothing is wrong, 1 for errors, 2 for no package."""
    asked = _parser().parse_args(arguments)
    try:
        dataset = open_dataset(asked.package)
    except PackageError as fault:
        print(fault, file=sys.stderr)
        return 2
    day = today or datetime.datetime.now(BAGHDAD).date()
    return report(checks.Subject(dataset, asked.package, day), asked.warnings)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m discourse", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    check = commands.add_parser("check", help="say every fault of a data package")
    where = "its folder (the bundled record by default)"
    check.add_argument("package", nargs="?", type=Path, default=BUNDLED, help=where)
    check.add_argument("--warnings", action="store_true", help="list every warning, not only the first few")
    return parser


def report(subject: checks.Subject, all_warnings: bool = False) -> int:
    """Print the faults and a closing sentence; 1 when any is an error."""
    found = [
        *checks.faults(subject, _progress(subject.dataset)),
        *story_checks.faults(subject.dataset, subject.folder),
    ]
    errors = [problem for problem in found if problem.severity == "error"]
    warnings = [problem for problem in found if problem.severity != "error"]
    shown = warnings if all_warnings else warnings[:MOST_WARNINGS]
    for word, problems in (("Error", errors), ("Warning", shown)):
        for problem in problems:
            print(f"{word}: {problem}")
    if len(shown) < len(warnings):
        print(f"… and {len(warnings) - len(shown)} more warnings; --warnings lists them all.")
    counted = f"{len(subject.dataset.statements)} statements, {len(subject.dataset.incidents)} incidents"
    print(f"{counted}: {len(errors)} errors, {len(warnings)} warnings.")
    return 1 if errors else 0


def _progress(dataset: Dataset) -> checks.Listener:
    """Says on stderr which rule is at work, where a table is long."""
    longest = max(len(getattr(dataset, name)) for name in TABLES)

    def tell(rule: str) -> None:
        if longest > LONG_TABLE:
            print(f"Checking that {rule} …", file=sys.stderr)

    return tell


if __name__ == "__main__":
    sys.exit(main())
