"""What the repository says of itself stays true."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

TEXT = {".py", ".md", ".toml", ".json", ".css", ".yml", ".yaml", ".txt", ".cff", ".csv", ".geojson", ""}
SKIPPED = {"__pycache__", "node_modules", "build", "static"}
OUR_HIDDEN = {".ci", ".github", ".streamlit"}
MACHINE_PATH = re.compile(r"(?<![\w.:/*-])/(?:home|root|Users|work|opt|private|mnt)/\w")
LINK = re.compile(r"\]\((?!https?:|#|mailto:)([^)#\s]+)[^)]*\)")
MAKE_COMMAND = re.compile(r"\bmake ([a-z][a-z-]*)")
MODULE_COMMAND = re.compile(r"python3? -m ([a-z_.]+)")
DOCUMENTS = ("README.md", "CONTRIBUTING.md", "benchmarks/README.md")
INSTALLED_MODULES = {"venv", "pip", "pytest"}


def text_files(root: Path) -> Iterator[Path]:
    for folder, folders, names in os.walk(root):
        folders[:] = [name for name in folders if name in OUR_HIDDEN or (name[0] != "." and name not in SKIPPED)]
        yield from (path for name in names if (path := Path(folder, name)).suffix in TEXT)


def test_no_file_names_a_path_of_somebodys_machine(root: Path) -> None:
    named = [
        f"{path.relative_to(root)}:{number}"
        for path in text_files(root)
        if path != Path(__file__)
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="ignore").splitlines(), 1)
        if MACHINE_PATH.search(line)
    ]
    assert not named


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_link_of_a_document_leads_to_a_file(root: Path, document: str) -> None:
    path = root / document
    targets = LINK.findall(path.read_text(encoding="utf-8"))
    assert [target for target in targets if not (path.parent / target).exists()] == []


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_make_command_of_a_document_exists(root: Path, document: str) -> None:
    targets = set(re.findall(r"^([a-z-]+):", (root / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    # Prose says "make" too: a command stands in code marks or is indented.
    code = "\n".join(re.findall(r"`[^`]+`|^ {4}.+$", (root / document).read_text(encoding="utf-8"), re.MULTILINE))
    assert set(MAKE_COMMAND.findall(code)) <= targets


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_module_that_a_document_runs_can_be_run(root: Path, document: str) -> None:
    modules = set(MODULE_COMMAND.findall((root / document).read_text(encoding="utf-8"))) - INSTALLED_MODULES
    for module in modules:
        path = root.joinpath(*module.split("."))
        assert (path / "__main__.py").exists() or path.with_suffix(".py").exists(), module


def test_every_file_that_the_readme_shows_in_the_layout_of_the_house_exists(root: Path) -> None:
    readme = (root / "README.md").read_text(encoding="utf-8")
    layout = readme.split("## The house", 1)[1].split("```", 2)[1]
    named = re.findall(r"^([\w./-]+/|[\w-]+\.\w+)\s", layout, re.MULTILINE)
    assert named
    assert [name for name in named if not (root / name).exists()] == []


def test_every_pinned_requirement_is_pinned_the_same_in_the_constraints(root: Path) -> None:
    constraints = set((root / "constraints.txt").read_text(encoding="utf-8").lower().splitlines())
    lines = [
        line.lower()
        for name in ("requirements.txt", "requirements-dev.txt")
        for line in (root / name).read_text(encoding="utf-8").splitlines()
        if line and not line.startswith(("#", "-"))
    ]
    assert all("==" in line for line in lines)
    assert [line for line in lines if line not in constraints] == []


def test_the_first_heading_waits_for_no_heavy_library(root: Path) -> None:
    heavy = "{'pandas', 'pyarrow', 'pydeck'}"
    script = f"import sys, components.navigation; sys.exit(bool({heavy} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", script], cwd=root, check=False).returncode == 0


def test_the_style_sheet_looks_for_nothing_within_the_whole_page(root: Path) -> None:
    # `:has` on the app or the body has the browser style every element anew for each piece of a chart.
    style = (root / "components" / "page.css").read_text(encoding="utf-8")
    assert re.findall(r"(?:^|[\s,])(?:html|body|\.stApp)[^\s,{]*:has\(", style, re.MULTILINE) == []
