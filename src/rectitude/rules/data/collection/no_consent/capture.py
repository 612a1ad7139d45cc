"""
Nothing of a person's leaves in a capture before they chose, or after they have refused.

What they may have handed in themselves, to sign in or to order, is a question.
"""

from collections.abc import Iterator

from rectitude.evidence.capture import Capture
from rectitude.evidence.exchange import Stage
from rectitude.facts import capturing, visitors
from rectitude.facts.collecting import stable
from rectitude.facts.known_values import field_name
from rectitude.facts.masking import mask
from rectitude.facts.parties import FirstParty, describe, party
from rectitude.facts.personal_data import SENSITIVE
from rectitude.facts.traffic import Message, Reading, Sighting, unread
from rectitude.facts.typing_in import may_be_typed
from rectitude.facts.visitors import Carried
from rectitude.findings import (
    Finding,
    Place,
    Severity,
    cannot_tell,
    failed,
    inapplicable,
    passed,
    untested,
)

VERSION = 8

_MOST_CITED = 8
_WHEN = {Stage.BEFORE: "before-choice", Stage.REFUSED: "after-refusal"}


def judge(capture: Capture) -> Iterator[Finding]:
    """Yield a finding for each recipient and field that was sent before the choice or against it."""
    parted = capturing.attributed(capture)
    reading = capturing.between_devices(parted.ours)
    if missing := capturing.nothing_read(parted):
        yield untested(missing)
        return
    sent = tuple(seen for seen in reading.sightings if seen.message.sent)
    refs = tuple(dict.fromkeys(seen.message.ref for seen in sent))[:_MOST_CITED]
    told = [*capturing.unattributed(parted.nobodys)]
    if sent and not capture.is_marked:
        fields = dict.fromkeys(seen.field for seen in sent)
        parties = dict.fromkeys(party(seen.message.host) for seen in sent)
        place = Place(kind="target", key="not-marked")
        told.append(
            cannot_tell("not-marked", place, refs, fields=tuple(map(field_name, fields)),
                        recipients=tuple(parties))
        )  # fmt: skip
    own = capturing.first_party(capture)
    carried = visitors.carried(capture, reading, own)
    told += _happened(sent, own)
    told += map(_identifier, carried)
    told += _trackers_after_refusal(reading, sent, carried, own)
    told += unread(
        left
        for left in reading.unread
        if left.message.sent and left.message.stage is not Stage.AGREED
    )
    yield from told
    if told:
        return
    if not sent:
        yield inapplicable("nothing-sent", messages=reading.count)
    else:
        yield passed("respected", refs)


def _happened(sent: tuple[Sighting, ...], own: FirstParty) -> Iterator[Finding]:
    """Yield what was sent before the choice or against it, once for each recipient and field."""
    doubts = {seen: _doubt(seen, own) for seen in sent if seen.message.stage in _WHEN}
    told: set[str] = set()
    for seen in sorted(
        doubts, key=lambda each: (doubts[each], each.message.stage != Stage.REFUSED)
    ):
        key = f"{party(seen.message.host)}:{seen.field}"
        if key in told:
            continue
        told.add(key)
        yield (cannot_tell if doubts[seen] else failed)(
            f"sent-{_WHEN[seen.message.stage]}{doubts[seen]}",
            Place(kind="request", key=key, fields={"url": seen.message.page or seen.message.address,
                                                   "recipient": seen.message.host}),
            (seen.message.ref,),
            severity=Severity.CRITICAL if seen.field in SENSITIVE else Severity.HIGH,
            field=field_name(seen.field),
            value=mask(seen.field, seen.value),
            recipient=describe(seen.message.host, seen.message.address),
            part=seen.where,
            steps=seen.how,
        )  # fmt: skip


def _identifier(each: Carried) -> Finding:
    """Judge a visitor's identifier that a service got which tells visitors apart."""
    key = f"{party(each.host)}:{stable(each.identifier.name)}"
    place = Place(kind="request", key=key, fields={"url": each.url, "recipient": each.host})
    return failed(
        f"visitor-{_WHEN[each.stage]}",
        place,
        tuple(each.refs),
        name=each.identifier.told_name,
        recipient=describe(each.host, each.url),
        times=each.times,
    )


def _trackers_after_refusal(
    reading: Reading, sent: tuple[Sighting, ...], carried: tuple[Carried, ...], own: FirstParty
) -> Iterator[Finding]:
    """Ask, once a party, what such services still got where no identifier shows: its name may be any."""
    shown = {party(each.host) for each in carried}
    shown |= {party(seen.message.host) for seen in sent if seen.message.stage in _WHEN}
    found: dict[str, list[Message]] = {}
    for message in visitors.to_trackers(reading, own):
        if message.stage is Stage.REFUSED and party(message.host) not in shown:
            found.setdefault(party(message.host), []).append(message)
    for domain, messages in found.items():
        place = Place(kind="recipient", key=f"{domain}:refused", fields={"recipient": domain})
        cited = tuple(message.ref for message in messages[:_MOST_CITED])
        yield cannot_tell(
            "tracker-after-refusal", place, cited, parties=(domain,),
            recipient=describe(messages[0].host, messages[0].address), times=reading.times(messages),
        )  # fmt: skip


def _doubt(seen: Sighting, own: FirstParty) -> str:
    """Return why a sighting is a question, as the end of its message; nothing where it is none."""
    if not seen.known:
        return "-perhaps"
    return "-by-hand" if may_be_typed(seen, own) else ""
