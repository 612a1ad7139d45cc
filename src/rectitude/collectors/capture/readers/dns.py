"""Names from DNS answers in a capture: whose address is whose, and which names are aliases."""

import dns.exception
import dns.flags
import dns.message
import dns.name
import dns.rdatatype

_ANSWERS = frozenset({dns.rdatatype.A, dns.rdatatype.AAAA})
_LARGEST_TABLE = 200_000
"""Addresses whose names are remembered; ours."""


class Names:
    """The names under which addresses were found."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}
        self.aliases: dict[str, tuple[str, ...]] = {}

    def take(self, data: bytes) -> str:
        """Take a message of DNS; return the name that it asks for, nothing if it is an answer or none."""
        try:
            message = dns.message.from_wire(data, ignore_trailing=True)
            asked = message.question[0].name.to_text(omit_final_dot=True)
        except (dns.exception.DNSException, IndexError, ValueError, UnicodeError):
            return ""
        if not message.flags & dns.flags.QR:
            return asked
        question = asked.lower()
        chain: list[str] = []
        for answer in message.answer:
            for item in answer:
                if item.rdtype == dns.rdatatype.CNAME:
                    chain.append(item.target.to_text(omit_final_dot=True).lower())
                elif item.rdtype in _ANSWERS and len(self._names) < _LARGEST_TABLE:
                    self._names[item.address] = question
        if chain:
            self.aliases[question] = tuple(chain)
        return ""

    def of(self, address: str) -> str:
        """Return the name under which an address was found; the address itself without one."""
        return self._names.get(address, f"[{address}]" if ":" in address else address)
