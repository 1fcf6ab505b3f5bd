"""What is written to a reader's browser leaves at once."""

from __future__ import annotations

import socket
from pathlib import Path

from components.server.connections import send_at_once


def listening() -> socket.socket:
    """A socket as Streamlit opens it: no protocol named."""
    opened = socket.socket(socket.AF_INET)
    opened.bind(("127.0.0.1", 0))
    opened.listen()
    return opened


def open_files() -> set[str]:
    """The numbers of the files that this process holds open."""
    return {file.name for file in Path("/dev/fd").glob("*")}


def waits(connection: socket.socket) -> bool:
    """Whether a small piece waits for the other side's acknowledgement."""
    return not connection.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)


def test_an_accepted_connection_does_not_wait_for_acknowledgements() -> None:
    with listening() as server:
        send_at_once()
        with socket.create_connection(server.getsockname()), server.accept()[0] as connection:
            assert not waits(connection)


def test_a_connection_waits_where_nothing_is_done() -> None:
    with listening() as server, socket.create_connection(server.getsockname()), server.accept()[0] as connection:
        assert waits(connection)


def test_what_is_no_listening_socket_stays_as_it_is(tmp_path: Path) -> None:
    with (
        (tmp_path / "file").open("w") as file,
        listening() as server,
        socket.create_connection(server.getsockname()) as connection,
    ):
        before = open_files()
        send_at_once()
        assert waits(connection)
        assert not file.closed and open_files() == before
