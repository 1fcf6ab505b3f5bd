"""A Streamlit server of one's own: a fresh process on a free port, stopped at the end."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[2]
APP = ROOT / "app.py"
START_PATIENCE_SECONDS = 60


@dataclass(frozen=True)
class Server:
    """A running server: its address, its process, and what it has written."""

    url: str
    pid: int
    log: Path

    @property
    def written(self) -> str:
        """All that the server wrote, tracebacks included."""
        return self.log.read_text(encoding="utf-8", errors="replace")


@contextmanager
def serve(script: Path = APP, environment: Mapping[str, str] | None = None) -> Iterator[Server]:
    """Run a Streamlit script in a fresh process for as long as the block lasts."""
    with TemporaryDirectory() as folder:
        log, port = Path(folder) / "server.log", free_port()
        with log.open("w") as output:
            process = subprocess.Popen(
                _command(script, port),
                cwd=script.parent,  # where Streamlit looks for its settings
                env={**os.environ, **(environment or {})},
                stdout=output,
                stderr=subprocess.STDOUT,
            )
        server = Server(f"http://localhost:{port}", process.pid, log)
        try:
            wait_until_healthy(server, process)
            yield server
        finally:
            process.terminate()
            process.wait(timeout=20)


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as listener:
        listener.bind(("localhost", 0))
        return int(listener.getsockname()[1])


def wait_until_healthy(server: Server, process: subprocess.Popen[bytes]) -> None:
    """Return when the server answers; raise RuntimeError with what it wrote when it does not."""
    give_up = time.monotonic() + START_PATIENCE_SECONDS
    while time.monotonic() < give_up and process.poll() is None:
        try:
            with urllib.request.urlopen(f"{server.url}/_stcore/health", timeout=2):
                return
        except (urllib.error.URLError, TimeoutError):
            time.sleep(0.02)
    raise RuntimeError(f"The server did not start:\n{server.written}")


def _command(script: Path, port: int) -> list[str]:
    options = {
        "server.headless": "true",
        "server.port": str(port),
        "browser.serverAddress": "localhost",  # else it asks the internet for its own address
        "server.fileWatcherType": "none",
        "browser.gatherUsageStats": "false",
    }
    flags = [f"--{name}={value}" for name, value in options.items()]
    return [sys.executable, "-m", "streamlit", "run", str(script), *flags]
