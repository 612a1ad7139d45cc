"""What the report shows of an app: what it is, who uses its permissions, its components, its code."""

from collections.abc import Callable, Iterable, Iterator

import msgspec

from rectitude import catalogue
from rectitude.bundle import Bundle
from rectitude.evidence.app import AppPackage, NativeLibrary, Signer
from rectitude.facts.apps import hidden, listing, places, sdks, sources, versions
from rectitude.facts.apps.bodies import body_of
from rectitude.facts.apps.dex import dotted
from rectitude.facts.apps.listing import Line
from rectitude.facts.apps.program import Program, read
from rectitude.findings import Assertion, Inspection
from rectitude.reports import reading, words
from rectitude.reports.html.panel import EMPTY, Exhibit, Panel
from rectitude.text import Language, Text

STEPS = 12
"""Methods of a chain that are shown with their code; ours."""
LINES = 4
"""Lines of code before and behind the one in question; ours."""
PERMISSIONS = 40
LIBRARIES = 60
"""Native libraries that are listed; ours."""
USERS = 3
"""Methods named as users of a permission; the others are counted. Ours."""


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """A permission, and the methods that read what it opens."""

    name: str
    data: tuple[Text, ...]
    users: tuple[str, ...]
    others: int


class Built(msgspec.Struct, frozen=True, kw_only=True):
    """A component of others: what it is, by what it is seen, who uses it, what it takes."""

    name: Text
    owner: str
    purpose: Text
    by: str
    used_by: str
    takes: tuple[Text, ...]
    version: str


class Native(msgspec.Struct, frozen=True, kw_only=True):
    """A native library, and the classes of Java whose methods it carries out."""

    library: NativeLibrary
    classes: tuple[str, ...]
    others: int


class Compared(msgspec.Struct, frozen=True, kw_only=True):
    """One kind of thing that two releases have: what is new, and what is gone."""

    name: Text
    added: tuple[Text, ...]
    gone: tuple[Text, ...]


class Code(msgspec.Struct, frozen=True, kw_only=True):
    """One method of a chain with the lines around the call that leads on."""

    method: str
    lines: tuple[Line, ...]


def panel(inspection: Inspection, bundle: Bundle, language: Language) -> Panel:
    """Return the app's identity, permissions and components; for each finding the code of its chain."""
    del language
    package = bundle.gather(AppPackage)
    if package is None or not package.packages:
        return EMPTY
    program = read(package)
    shown = reading.told_in_full(inspection)
    return Panel(
        supporting=(
            _identity(package),
            *_news(package, shown),
            *_permissions(package, program),
            *_components(package),
            *_libraries(package),
        ),
        exhibits={each.fingerprint: tuple(_code(each, program)) for each in shown},
    )


def _identity(package: AppPackage) -> Exhibit:
    signers: tuple[Signer, ...] = package.signers
    program = read(package)
    methods = sum(len(klass.methods) for klass, _ in program.classes.values())
    counts = {"classes": len(program.classes), "methods": methods}
    context: dict[str, object] = {"app": package.package, "signers": signers, "counts": counts}
    context |= {"mappings": package.mappings, "renamed": _renamed(program)}
    return Exhibit("app/identity.html", context)


def _renamed(program: Program) -> int:
    """Return the classes of a program that stand under the names that a mapping gave back."""
    if program.names is None:
        return 0
    former = {old for new, old in program.names.classes.items() if new != old}
    return len(former & program.classes.keys())


def _news(package: AppPackage, findings: Iterable[Assertion]) -> Iterator[Exhibit]:
    """Yield what the release has that an earlier one has not, and the reverse."""
    before = package.earlier
    if before is None:
        return
    rows = [
        _compared(words.word("app", name), _things(find(before)), _things(find(package)))
        for name, find in _COMPARED.items()
    ]
    new = tuple(each.message for each in findings if each.new is True)
    rows.append(Compared(name=words.word("app", "news-findings"), added=new, gone=()))
    about = before.package
    version = f"{about.version} ({about.version_code})"
    yield Exhibit("app/news.html", {"version": version, "rows": rows}, wide=True)


def _things(found: Iterable[Text | str]) -> dict[str, Text]:
    return {str(each): each if isinstance(each, Text) else Text(each, each) for each in found}


def _compared(name: Text, before: dict[str, Text], now: dict[str, Text]) -> Compared:
    return Compared(
        name=name,
        added=tuple(each for key, each in now.items() if key not in before),
        gone=tuple(each for key, each in before.items() if key not in now),
    )


_COMPARED: dict[str, Callable[[AppPackage], Iterable[Text | str]]] = {
    "permissions": lambda app: (each.name for each in app.permissions if not each.defined),
    "components": lambda app: (each.sdk.name for each in sdks.found(app)),
    "news-open": lambda app: (each.name for each in app.components if each.exported),
    "signer": lambda app: (each.certificate for each in app.signers[:1]),
}
"""What is compared, by its word in the report."""


def _permissions(package: AppPackage, program: Program) -> Iterator[Exhibit]:
    users: dict[str, list[tuple[str, str]]] = {}
    if hidden.why_unseen(package) is None:
        for each in sources.reads(program):
            if each.source.needs:
                users.setdefault(f"android.permission.{each.source.needs}", []).append(
                    (each.source.data, each.call.method.signature.short)
                )
    asked = [
        _asked(each.name, users.get(each.name, []))
        for each in package.permissions
        if not each.defined
    ]
    if asked:
        asked.sort(key=lambda each: (not each.users, each.name))
        yield Exhibit(
            "app/permissions.html", {"asked": asked[:PERMISSIONS], "others": asked[PERMISSIONS:]}
        )


def _asked(name: str, users: list[tuple[str, str]]) -> Asked:
    methods = tuple(dict.fromkeys(method for _, method in users))
    data = dict.fromkeys(data for data, _ in users)
    return Asked(
        name=name,
        data=tuple(catalogue.term(f"personal_data.{each}") for each in data),
        users=methods[:USERS],
        others=max(0, len(methods) - USERS),
    )


def _components(package: AppPackage) -> Iterator[Exhibit]:
    built = [
        Built(
            name=each.sdk.name,
            owner=each.sdk.owner,
            purpose=catalogue.term(f"purpose.{each.sdk.purpose}"),
            by=each.by,
            used_by=each.used_by,
            takes=tuple(catalogue.term(f"personal_data.{word}") for word in each.sdk.takes),
            version=versions.told(package, each.sdk.classes),
        )
        for each in sdks.found(package)
    ]
    if built:
        yield Exhibit("app/components.html", {"built": built})


def _libraries(package: AppPackage) -> Iterator[Exhibit]:
    found = [_native(each) for each in package.libraries]
    if found:
        shown, others = found[:LIBRARIES], max(0, len(found) - LIBRARIES)
        yield Exhibit("app/libraries.html", {"libraries": shown, "others": others})


def _native(library: NativeLibrary) -> Native:
    classes = dict.fromkeys(each.rpartition(".")[0] for each in library.methods)
    return Native(
        library=library, classes=tuple(classes)[:USERS], others=max(0, len(classes) - USERS)
    )


def _code(finding: Assertion, program: Program) -> Iterator[Exhibit]:
    """Yield the chain of calls, method by method, each with the lines around the call."""
    calls = finding.place.get("calls")
    steps = places.read_calls(calls) if isinstance(calls, str) else []
    shown = []
    for signature, place in steps[:STEPS]:
        method = program.method(signature.owner, signature.name, signature.descriptor)
        if method is not None and method.code:
            body = body_of(program, method)
            lines = tuple(listing.around(body, place, LINES))
            shown.append(Code(method=f"{dotted(signature.owner)}.{signature.name}", lines=lines))
    if shown:
        yield Exhibit("app/code.html", {"steps": shown, "more": len(steps) - len(shown)}, wide=True)
