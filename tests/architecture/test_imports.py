"""Who may import whom: the rules of pyproject.toml and CONTRIBUTING.md, held by a machine."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest


def imported_modules(path: Path) -> set[str]:
    """Full names of all modules that a file imports, wherever in it."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def is_within(module: str, package: str) -> bool:
    return module == package or module.startswith(f"{package}.")


def test_the_import_rules_of_the_project_file_are_kept(root: Path) -> None:
    linter = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([linter, "--no-logo"], cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_figures_import_nothing_else_of_the_components(root: Path) -> None:
    for path in (root / "components" / "figures").rglob("*.py"):
        ours = {name for name in imported_modules(path) if is_within(name, "components")} - {"components"}
        assert all(is_within(name, "components.figures") for name in ours), f"{path.name} imports {ours}"


@pytest.mark.parametrize("package", ["plotly", "pydeck", "pandas", "discourse.dataset", "pages"])
def test_the_frame_of_the_app_does_no_data_work(root: Path, package: str) -> None:
    assert not any(is_within(name, package) for name in imported_modules(root / "app.py"))


def test_plotly_express_is_never_imported(root: Path) -> None:
    for folder in ("components", "discourse", "pages"):
        for path in (root / folder).rglob("*.py"):
            assert not any(is_within(name, "plotly.express") for name in imported_modules(path)), path


def test_a_page_never_touches_the_session_state(root: Path) -> None:
    for path in (root / "pages").glob("*.py"):
        assert "session_state" not in path.read_text(encoding="utf-8"), path.name
