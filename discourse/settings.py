"""Where the package is read from: the bundled record, unless the environment names another folder."""

from __future__ import annotations

import os
from pathlib import Path

BUNDLED = Path(__file__).parent.parent / "data"
FOLDER_SETTING = "DISCOURSE_DATA"


def package_folder() -> Path:
    """The folder of the package that is looked at."""
    return Path(os.environ.get(FOLDER_SETTING) or BUNDLED)
