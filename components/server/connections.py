"""The server's connections: what is written to a reader's browser leaves at once.

Streamlit 1.67 opens its listening socket without naming the protocol, and asyncio turns off Nagle's algorithm only
where it is named (https://github.com/Kludex/uvicorn/issues/3149). Each answer but the first on a connection then waits
some 40 ms for the browser's acknowledgement, and a first visit asks for a hundred files.
"""

from __future__ import annotations

import os
import socket
import stat
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any

OPEN_FILES = Path("/dev/fd")


@asynccontextmanager
async def lifespan(_app: Any) -> AsyncIterator[None]:
    """The server's life: it has opened its socket, and has accepted nobody yet."""
    send_at_once()
    yield


def send_at_once() -> None:
    """Turn off Nagle's algorithm on the sockets on which this process listens; accepted ones take it over from them."""
    for number in (int(file.name) for file in OPEN_FILES.glob("*")):
        # A file may have been closed since it was listed, the list's own folder among them.
        with suppress(OSError):
            if stat.S_ISSOCK(os.fstat(number).st_mode):
                _send_at_once(number)


def _send_at_once(number: int) -> None:
    with socket.socket(fileno=os.dup(number)) as opened:
        internet = opened.family in (socket.AF_INET, socket.AF_INET6)
        if internet and opened.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN):
            opened.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
