"""What all tests share."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository."""
    return Path(__file__).parent.parent


# A shared machine is slow at times: time is measured by the benchmarks, never asserted by a test.
settings.register_profile("house", deadline=None)
settings.load_profile("house")
