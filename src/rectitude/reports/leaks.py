"""Each leak of a capture once: what, to whom, where, by which steps, when, and the way to see it again."""

import datetime
from collections.abc import Mapping
from pathlib import Path

import msgspec

from rectitude import catalogue
from rectitude.bundle import Bundle
from rectitude.evidence import record_types
from rectitude.evidence.capture import Capture
from rectitude.facts import capturing
from rectitude.facts.known_values import looking_for
from rectitude.facts.masking import mask
from rectitude.facts.parties import party, recipient, service
from rectitude.facts.traffic import Reading, Sighting, read
from rectitude.reports import by_hand, sheet
from rectitude.reports.har import write_private
from rectitude.reports.words import word, word_or_itself
from rectitude.text import Language, Text, Unable

COLUMNS = (
    "time", "ref", "app", "field", "value", "whose", "host", "party", "owner", "service", "country",
    "where", "how", "stage", "background", "transport", "in-clear", "times", "variable", "by-hand",
)  # fmt: skip
_WIDTHS = (23, 14, 24, 12, 20, 12, 28, 20, 28, 24, 12, 20, 24, 12, 8, 10, 8, 8, 20, 60)


class Leak(msgspec.Struct, frozen=True, kw_only=True):
    """A value at a recipient, the first of its kind: the others are counted in `times`."""

    at: str
    ref: str
    app: str
    """The app that sent it, as the capture names it; empty where it does not."""
    field: Text
    value: str
    """Masked."""
    ours: bool
    """Whether it is the test identity's."""
    host: str
    party: str
    owner: Text | None
    service: str
    """Its product that receives there, an SDK or another service; empty where that is not known."""
    countries: tuple[Text, ...]
    where: Text
    how: Text
    stage: Text
    in_background: bool
    transport: str
    in_clear: bool
    times: int
    form: str = ""
    """How the value is written, masked: what VALUE must hold in `commands`."""
    commands: str = ""


def leaks(capture: Capture, bundle: Bundle, most: int | None = None) -> tuple[list[Leak], int]:
    """
    Return the leaks in the order of their records, `most` at most, and how many there are.

    They are those of the app in question, and what nothing attributes to any. All of them
    are told apart by each one's own place; of so many the places may be the first one's.
    """
    grouped: dict[tuple[object, ...], list[Sighting]] = {}
    reading = capturing.without_others(capture, read(capture, whole=most is None))
    for seen in (*reading.sightings, *reading.credentials):
        message = seen.message
        received = (
            message.app, message.host, service(message.host, message.address), message.stage,
        )  # fmt: skip
        key = (*received, seen.field, seen.part, seen.name, seen.steps)
        grouped.setdefault(key, []).append(seen)
    several = [*grouped.values()][:most]
    commands = _commands(capture, bundle, [each[0] for each in several])
    begun = next((each.begun for each in capture.recordings if each.begun), "")
    countries = capturing.countries(capture)
    return [
        _leak(each, reading, capture, begun, countries, *commands.get(id(each[0]), ("", "")))
        for each in several
    ], len(grouped)


def _leak(
    several: list[Sighting],
    reading: Reading,
    capture: Capture,
    begun: str,
    countries: Mapping[str, frozenset[str]],
    form: str,
    commands: str,
) -> Leak:
    first, message = several[0], several[0].message
    own = capturing.first_party(capture)
    known = recipient(own.behind(message.host), message.address)
    domain = party(own.behind(message.host))
    return Leak(
        at=_clock(begun, message.seconds),
        ref=message.ref,
        app=message.app,
        field=word_or_itself("personal_data", first.field),
        value=mask(first.field, first.value),
        ours=first.known,
        host=message.host,
        party=domain,
        owner=known.name if known else None,
        service=known.product if known else "",
        countries=tuple(country(code) for code in sorted(countries.get(domain, ()))),
        where=first.where,
        how=first.how,
        stage=word("stage_of_capture", message.stage),
        in_background=capture.is_in_background(message.seconds),
        transport=message.scheme,
        in_clear=message.in_clear,
        times=len(reading.records(several)),
        form=form,
        commands=commands,
    )


def _commands(
    capture: Capture, bundle: Bundle, sightings: list[Sighting]
) -> dict[int, tuple[str, str]]:
    """Return form and commands of each sighting of the test identity's; records are read once."""
    known = looking_for(capture.persona.values)
    wanted: dict[str, list[Sighting]] = {}
    for seen in sightings:
        if seen.known:
            wanted.setdefault(seen.message.ref, []).append(seen)
    types = record_types()
    found: dict[int, tuple[str, str]] = {}
    for kind in {ref.partition("#")[0] for ref in wanted}:
        for record in bundle.records(types[kind]):
            for seen in wanted.get(record.ref, ()):
                form, commands = by_hand.commands(seen, record, capture, known, bundle.path.name)
                found[id(seen)] = mask(seen.field, form.decode("utf-8", "replace")), commands
    return found


def country(code: str) -> Text:
    """Return a country in words; one that is not listed by its code."""
    try:
        return catalogue.term(f"country.{code}")
    except KeyError:
        return Text(code, code)


def _clock(begun: str, seconds: float) -> str:
    if not begun:
        return f"{seconds:.3f}"
    at = datetime.datetime.fromisoformat(begun) + datetime.timedelta(seconds=seconds)
    return at.isoformat(sep=" ", timespec="milliseconds")


def write(bundle: Bundle, form: sheet.Sheet, output: Path, language: Language) -> int:
    """
    Write the leaks of a capture as a table, mode 0600; return how many there are.

    Raises Unable where the bundle is none of a capture, or the file cannot be written.
    """
    capture = bundle.gather(Capture)
    if capture is None:
        raise Unable(
            f"{bundle.path.name} 不是流量记录的证据包，没有泄露清单。",
            f"{bundle.path.name} is no bundle of a capture: it has no leaks to list.",
        )
    found, _ = leaks(capture, bundle)
    header = [word("leak", name)[language] for name in COLUMNS]
    rows = [[sheet.harmless(cell) for cell in _cells(each, language)] for each in found]
    write_private(output, sheet.table(form, header, rows, _WIDTHS))
    return len(rows)


def _cells(leak: Leak, language: Language) -> list[str]:
    def yes(is_so: bool) -> str:
        return word("leak", "yes" if is_so else "no")[language]

    return [
        leak.at,
        leak.ref,
        leak.app,
        leak.field[language],
        leak.value,
        word("leak", "ours" if leak.ours else "not-ours")[language],
        leak.host,
        leak.party,
        leak.owner[language] if leak.owner else "",
        leak.service,
        "; ".join(each[language] for each in leak.countries),
        leak.where[language],
        leak.how[language],
        leak.stage[language],
        yes(leak.in_background),
        leak.transport,
        yes(leak.in_clear),
        str(leak.times),
        leak.form,
        leak.commands,
    ]
