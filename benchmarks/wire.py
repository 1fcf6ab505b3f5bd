"""A Streamlit client without a browser: asks for reruns and times them to the last message."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import ClientConnection, connect

from tests.browser.server import Server

LARGEST_MESSAGE = 64 * 2**20
PATIENCE_SECONDS = 60


@dataclass(frozen=True)
class Run:
    """One run of a page's script as the client saw it."""

    seconds: float
    received_bytes: int


@dataclass
class Wire:
    """An open session with a server; it stays on the page it asked for last."""

    connection: ClientConnection
    page_hash: str = ""

    def rerun(self, page: str, query: str) -> Run:
        """Ask for one run and wait for its end. Raises RuntimeError when the script raised."""
        message = BackMsg()
        message.rerun_script.query_string = query
        message.rerun_script.page_script_hash = self.page_hash
        message.rerun_script.page_name = "" if self.page_hash else page
        start, received = time.perf_counter(), 0
        self.connection.send(message.SerializeToString())
        while True:
            data = self.connection.recv(timeout=PATIENCE_SECONDS)
            received += len(data)
            if self._ends_the_run(ForwardMsg.FromString(bytes(data))):
                return Run(time.perf_counter() - start, received)

    def _ends_the_run(self, message: ForwardMsg) -> bool:
        kind = message.WhichOneof("type")
        if kind == "navigation":
            self.page_hash = message.navigation.page_script_hash
        if kind == "delta" and message.delta.new_element.WhichOneof("type") == "exception":
            raise RuntimeError(message.delta.new_element.exception.message)
        # A script that asks for another run of itself has not ended yet.
        return kind == "script_finished" and message.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN


@contextmanager
def wire(server: Server) -> Iterator[Wire]:
    """Open a session with a running server."""
    address = server.url.replace("http", "ws", 1) + "/_stcore/stream"
    with connect(address, max_size=LARGEST_MESSAGE, subprotocols=["streamlit"]) as connection:  # type: ignore[list-item]
        yield Wire(connection)
