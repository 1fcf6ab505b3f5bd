"""What is loaded before the first reader comes, so that no reader waits for it."""

from __future__ import annotations

import ctypes
import gc

from discourse.lens import Lens
from discourse.problems import PackageError

# The names and numbers of malloc.h in glibc.
M_MMAP_THRESHOLD, M_ARENA_MAX = -3, -8
LARGE_BYTES = 128 * 1024


def preload() -> None:
    """Read the record and draw each room once, which loads the libraries that rooms need.

    Raises SystemExit, with a sentence, where there is no record. What is wrong within a record is the page's to tell.
    """
    library = ctypes.CDLL(None)
    if hasattr(library, "mallopt"):
        # Glibc keeps what was freed, in an arena for each thread; one arena, and large pieces given back at once.
        library.mallopt(M_ARENA_MAX, 1)
        library.mallopt(M_MMAP_THRESHOLD, LARGE_BYTES)
    from components import cached, frame
    from components.server import rehearsal

    try:
        frame.vocabulary()
        cached.view(Lens())
    except PackageError as fault:
        raise SystemExit(str(fault)) from fault
    rehearsal.rehearse()
    gc.collect()
    if hasattr(library, "malloc_trim"):
        library.malloc_trim(0)
