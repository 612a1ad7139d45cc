"""A site does not urge those who come with one firm's browser to remove it."""

from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from rectitude.evidence.transport import IdentityProbe
from rectitude.evidence.website import ClientIdentities
from rectitude.facts.clients import LEAST_ROUNDS, Probes, by_client, comparable, is_no_abler
from rectitude.facts.urged_away import urged_away
from rectitude.findings import Confidence, Finding, Place, Term, cannot_tell, failed, untested

VERSION = 2


def judge(identities: ClientIdentities) -> Iterator[Finding]:
    """Fail where a client of the same engine, no newer, is shown the page without such words."""
    found: dict[str, Finding] = {}
    for probes, how in ((identities.probes, "asked"), (identities.renditions, "opened")):
        for page in dict.fromkeys(probe.url for probe in probes):
            its = by_client(probes, page)
            for name in its:
                finding = _of_client(name, its, Term(f"client-identity.{how}"))
                if finding and finding.place.key not in found:
                    found[finding.place.key] = finding
    yield from found.values()
    if not found:
        pages = {probe.url for probe in identities.probes}
        clients = {probe.identity for probe in identities.probes}
        yield untested("nobody-urged", clients=len(clients), pages=len(pages))


def _of_client(name: str, its: Probes, how: Term) -> Finding | None:
    told = [urged_away(probe.text) for probe in its[name]]
    if not all(told):
        return None
    spared = [other for other in comparable(name, its) if _is_spared(its[other])]
    control = next((other for other in spared if is_no_abler(other, name, its)), "")
    url = its[name][0].url
    place = Place(
        kind="client",
        key=f"client:{name} {urlsplit(url).path}",
        fields={"url": url, "client": name},
    )
    cited = tuple(probe.ref for other in (name, control) if other for probe in its[other])
    client, rounds = Term(f"client.{name}"), len(told)
    if not control or rounds < LEAST_ROUNDS:
        return cannot_tell("urged-perhaps", place, cited, client=client, how=how, quoted=told[0])
    return failed(
        "urged", place, cited, confidence=Confidence.MEDIUM, client=client, how=how,
        control=Term(f"client.{control}"), rounds=rounds, quoted=told[0],
    )  # fmt: skip


def _is_spared(probes: Sequence[IdentityProbe]) -> bool:
    """Whether a client was served each time, and never urged away."""
    return all(probe.status == 200 and not urged_away(probe.text) for probe in probes)
