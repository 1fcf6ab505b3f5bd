"""axe-core, the accessibility checker of Deque (MPL-2.0), at the version that `package-lock.json` pins.

npm puts it into `build/axe`, which git does not keep: it is a tool of the tests and no part of the dashboard.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page

PINNED = Path(__file__).parent
FOLDER = Path(__file__).parents[3] / "build" / "axe"
SCRIPT = FOLDER / "node_modules" / "axe-core" / "axe.min.js"
GRAVE = ("serious", "critical")
# Cells of a data grid and letters of a map are painted on a canvas, where axe sees nothing: tests of figures do.
RUN = """
async () => {
  const { violations } = await axe.run(document, { resultTypes: ["violations"] });
  return violations.flatMap(({ id, impact, help, nodes }) => nodes.map(({ target, html, any }) => (
    { rule: id, impact, help, where: target.flat().join(" "), html, why: any[0]?.message ?? "" }
  )));
}
"""


@dataclass(frozen=True)
class Fault:
    """One element that breaks one rule: https://dequeuniversity.com/rules/axe/ has each rule by its id."""

    rule: str
    impact: str
    help: str
    where: str
    html: str
    why: str

    def __str__(self) -> str:
        return f"{self.rule} ({self.impact}): {self.help}\n  {self.where}\n  {self.html[:200]}\n  {self.why}"


def script() -> Path:
    """The checker's file, fetched by npm unless it is there in the pinned version."""
    if _version_there() != _version_pinned():
        fetch()
    return SCRIPT


def fetch() -> None:
    """Let npm put the pinned version into the folder; it compares the checksum."""
    npm = shutil.which("npm")
    assert npm, "axe-core is fetched by npm, which was not found. Hint: apt-get install npm"
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copy(PINNED / name, FOLDER / name)
    command = [npm, "ci", "--no-audit", "--no-fund"]
    done = subprocess.run(command, cwd=FOLDER, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def faults(page: Page) -> list[Fault]:
    """The serious and critical faults of what the page shows now."""
    if not page.evaluate("typeof axe === 'object'"):
        page.evaluate(script().read_text(encoding="utf-8"))
    return [Fault(**found) for found in page.evaluate(RUN) if found["impact"] in GRAVE]


def _version_pinned() -> str:
    lock = json.loads((PINNED / "package-lock.json").read_text(encoding="utf-8"))
    return str(lock["packages"]["node_modules/axe-core"]["version"])


def _version_there() -> str | None:
    package = SCRIPT.with_name("package.json")
    return json.loads(package.read_text(encoding="utf-8"))["version"] if SCRIPT.exists() else None
