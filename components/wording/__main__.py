"""`python -m components.wording check` fails on stale Arabic; `stamp` marks reviewed strings as fresh."""

from __future__ import annotations

import re
import sys

from components.wording.entries import FOLDER, entries, fingerprint, read_file

HEADER = re.compile(r"^\[(?P<name>[^\].]+)\]\s*$")


def stale() -> list[str]:
    """Keys whose English moved on, or was never matched with its Arabic."""
    return [key for key, entry in entries().items() if entry.is_stale]


def stamp(also_changed: bool = False) -> int:
    """Write `made_from` where it is missing; with `also_changed`, also where the English has moved on."""
    written = 0
    for path in FOLDER.glob("*.toml"):
        rows = read_file(path)
        fresh = {name for name, row in rows.items() if row.made_from and (not also_changed or not row.is_stale)}
        lines: list[str] = []
        name = ""
        for line in path.read_text(encoding="utf-8").splitlines():
            if match := HEADER.match(line):
                name = match["name"]
                lines.append(line)
                if name not in fresh:
                    lines.append(f'made_from = "{fingerprint(rows[name].en)}"')
                    written += 1
            elif not (line.startswith("made_from") and name not in fresh):
                lines.append(line)
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return written


def main(arguments: list[str]) -> int:
    """Run one of the two commands; the exit code says whether anything is stale."""
    if arguments[:1] == ["stamp"]:
        print(f"{stamp('--reviewed' in arguments)} strings stamped")
        return 0
    found = stale()
    for key in found:
        print(f"{key}: the English has changed since the Arabic was written. Review it, then stamp it.")
    print(f"{len(entries())} strings in both languages, {len(found)} stale")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
