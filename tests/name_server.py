"""A name server on loopback: every name has an address, and some are aliases of others."""

import socketserver
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import dns.flags
import dns.message
import dns.rrset


class _Handler(socketserver.BaseRequestHandler):
    server: "_Server"

    def handle(self) -> None:
        data, socket = self.request
        query = dns.message.from_wire(data)
        name = query.question[0].name
        self.server.asked.append(name.to_text(omit_final_dot=True))
        response = dns.message.make_response(query)
        response.flags |= dns.flags.RA
        while alias := self.server.aliases.get(name.to_text(omit_final_dot=True).lower()):
            link = dns.rrset.from_text(name, 60, "IN", "CNAME", f"{alias}.")
            response.answer.append(link)
            name = link[0].target
        response.answer.append(dns.rrset.from_text(name, 60, "IN", "A", "192.0.2.1"))
        socket.sendto(response.to_wire(), self.client_address)


class _Server(socketserver.ThreadingUDPServer):
    daemon_threads = True

    def __init__(self, aliases: Mapping[str, str], asked: list[str]) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.aliases, self.asked = aliases, asked


@contextmanager
def answering(aliases: Mapping[str, str], asked: list[str] | None = None) -> Iterator[str]:
    """Answer while the block runs, at the address that is given; `asked` takes down the names."""
    server = _Server(aliases, asked if asked is not None else [])
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield f"127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
