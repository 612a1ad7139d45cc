"""
Where the names of hosts lead in the public DNS: a sub-domain of the site may be another's server.

Chromium does not say by which aliases it reached a host, so the name server is asked once more. Not
asked for: addresses, `*.localhost`, and - unless a name server was given - names that `--resolve`
maps, for those need not exist outside.
"""

import asyncio
import ipaddress
from collections.abc import Iterable
from typing import TYPE_CHECKING

from rectitude.evidence.transport import NameAlias
from rectitude.network.resolve import Resolve, split_port
from rectitude.options import Options
from rectitude.text import Text, Unable

if TYPE_CHECKING:
    from dns.asyncresolver import Resolver

HOSTS = 100
"""Hosts of one website that are asked for; ours."""

WAIT = 3.0
"""Seconds that all answers together may take; ours: they come beside the probes of TLS."""

UNTOLD = Text(
    "名称服务器没有应答，未能查明各主机名是否为别名（CNAME）。",
    "The name server did not answer: whether hosts are aliases (CNAME) is not known.",
)
_FURTHER = Text(
    f"只查询了前 {HOSTS} 个主机名的别名（CNAME）。",
    f"Aliases (CNAME) were asked for the first {HOSTS} hosts only.",
)


class Names:
    """The name server that is asked, and what may be asked of it."""

    def __init__(self, options: Options) -> None:
        """Take the options; raises Unable where they name no name server that can be asked."""
        self._given = _server(options.resolver) if options.resolver else None
        self._mapped = Resolve.of(options.resolve)

    def asked(self, hosts: Iterable[str]) -> list[str]:
        """Return the hosts whose names are looked up, each once."""
        return list(dict.fromkeys(host for host in hosts if self._is_public(host)))

    async def aliases(self, hosts: Iterable[str]) -> tuple[list[NameAlias], list[Text]]:
        """Return a record for each host that is looked up, and what the report must state."""
        asked = self.asked(hosts)
        if not asked:
            return [], []
        resolver = _resolver(self._given)
        if resolver is None:
            return [], [UNTOLD]
        found = await asyncio.gather(*(_alias(resolver, host) for host in asked[:HOSTS]))
        limits = [UNTOLD] if any(each.problem == "no answer" for each in found) else []
        return list(found), limits + ([_FURTHER] if len(asked) > HOSTS else [])

    def _is_public(self, host: str) -> bool:
        """Return whether a name stands for the same host everywhere."""
        try:
            ipaddress.ip_address(host.strip("[]"))
        except ValueError:
            mapped, _ = self._mapped.lookup(host, 0)
            asks_for_mapped = self._given is not None and not host.endswith(".localhost")
            return "." in host and (mapped == host or asks_for_mapped)
        return False


async def _alias(resolver: "Resolver", host: str) -> NameAlias:
    from dns.exception import DNSException
    from dns.resolver import NXDOMAIN

    said = f"{resolver.nameservers[0]}:{resolver.port}"
    try:
        answer = await resolver.resolve(
            host, "A", raise_on_no_answer=False, lifetime=WAIT, search=False
        )
    except NXDOMAIN:
        return NameAlias(host=host, resolver=said, problem="no such name")
    except DNSException:
        return NameAlias(host=host, resolver=said, problem="no answer")
    targets = (record.target for link in answer.chaining_result.cnames for record in link)
    names = (target.to_text(omit_final_dot=True).lower() for target in targets)
    return NameAlias(host=host, chain=tuple(names), resolver=said)


def _resolver(given: tuple[str, int] | None) -> "Resolver | None":
    """Return the name server to ask; None where none is given and the system has none."""
    from dns.asyncresolver import Resolver
    from dns.resolver import NoResolverConfiguration

    if given is None:
        try:
            return Resolver()
        except NoResolverConfiguration:
            return None
    resolver = Resolver(configure=False)
    resolver.nameservers, resolver.port = [given[0]], given[1]
    return resolver


def _server(given: str) -> tuple[str, int]:
    address, port = split_port(given)
    try:
        return str(ipaddress.ip_address(address)), int(port or 53)
    except ValueError as error:
        raise Unable(
            f"--resolver 应写成 ADDRESS[:PORT]，地址用 IP：{given}",
            f"--resolver takes ADDRESS[:PORT] with an IP address: {given}",
        ) from error
