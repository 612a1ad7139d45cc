"""What an app keeps is not open to others, not in clear where it is secret, and keys stay at home."""

from collections.abc import Callable, Iterator

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import (
    hidden,
    keeping,
    passwords,
    places,
    providers,
    secrets,
    written_names,
)
from rectitude.facts.apps.passwords import Kept
from rectitude.facts.apps.program import Call, read
from rectitude.findings import Finding, Place, Term, cannot_tell, failed, inapplicable, passed

VERSION = 25

_TYPED: dict[bool, tuple[Callable[..., Finding], str]] = {
    True: (failed, "password-in-clear"),
    False: (cannot_tell, "perhaps-a-password"),
}
"""What is said of what is kept as it was typed: surely a secret, or perhaps."""


def judge(package: AppPackage) -> Iterator[Finding]:
    """Judge keys in the package, then files, settings and providers, then what is written outside."""
    keys = list(_private_keys(package))
    yield from keys
    if unseen := hidden.why_unseen(package):
        if not keys:
            yield unseen
        return
    findings = [
        *_files(package),
        *_settings(package),
        *_providers(package),
        *_constant_keys(package),
        *_written(package),
    ]
    yield from findings
    if keys or findings:
        return
    partly = hidden.unread_methods(package) or hidden.unfollowed(package)
    if partly := partly or hidden.in_machine_code(package) or hidden.unread_modes_of(package):
        yield partly
    elif not keeping.keeps_anything(read(package)) and not _has_providers(package):
        yield inapplicable("keeps-nothing")
    else:
        methods = sum(len(klass.methods) for klass, _ in read(package).classes.values())
        yield passed("protected", places.everything(package), methods=methods)


def _private_keys(package: AppPackage) -> Iterator[Finding]:
    for each in secrets.private_keys(package, read(package)):
        place = Place(kind="target", key=f"private key {each.where}")
        if each.chain is None:
            yield cannot_tell(
                "key-of-unknown-use", place, (each.ref,), where=each.where, kind=each.kind
            )
            continue
        cited = (each.ref, *places.cited(package, each.chain[-1].method, each.chain))
        told = places.told(each.chain)
        yield failed("private-key", place, cited, where=each.where, kind=each.kind, chain=told)


def _files(package: AppPackage) -> Iterator[Finding]:
    program = read(package)
    for each in keeping.world_readable(package, program):
        method, name = each.call.method.signature.short, each.name or "?"
        place, cited, chain = _at(package, each, name)
        if secret := (
            keeping.holds_secrets(program, each)
            or written_names.secret(program, each)
            or keeping.open_secret(package, program, each)
        ):
            yield failed(
                "open-file", place, cited, name=name, secret=secret, method=method, chain=chain
            )
        else:
            yield cannot_tell(
                "open-file-of-unknown", place, cited, name=name, method=method, chain=chain
            )


def _settings(package: AppPackage) -> Iterator[Finding]:
    """Yield the secrets that are kept as they were entered, then those of which it is not known how."""
    program = read(package)
    clear = {(each.call.method, each.name): each for each in passwords.in_clear(package, program)}
    for each in clear.values():
        yield _of_secret(failed, "password-in-clear", package, each)
    asked = set(clear)
    for flow, name, surely in keeping.typed_secrets_kept(package, program):
        steps = {flow.method, *(step.method for step in flow.chain)}
        if (flow.method, name) not in asked and steps.isdisjoint(method for method, _ in clear):
            asked.add((flow.method, name))
            kept = Kept(Call(flow.method, flow.place, flow.callee), name, flow.chain)
            say, key = _TYPED[surely]
            yield _of_secret(say, key, package, kept)
    if package.package.backup is not False and not package.package.backup_rules:
        for each in passwords.secret_settings(package, program):
            if (each.call.method, each.name) not in asked:
                asked.add((each.call.method, each.name))
                yield _of_secret(cannot_tell, "backed-up", package, each)
    for each in passwords.unclear(package, program):
        if (each.call.method, each.name) not in asked:
            asked.add((each.call.method, each.name))
            yield _of_secret(cannot_tell, "password-unclear", package, each)


def _of_secret(say: Callable[..., Finding], key: str, package: AppPackage, each: Kept) -> Finding:
    place, cited, chain = _at(package, each, each.name)
    method = each.call.method.signature.short
    return say(key, place, cited, name=each.name, method=method, chain=chain)


def _providers(package: AppPackage) -> Iterator[Finding]:
    for each in providers.open_providers(package, read(package)):
        place = places.of_component(each.name)
        if column := providers.serves_secrets(read(package), each):
            yield failed(
                "open-provider-of-secrets",
                place,
                (each.ref, places.everything(package)[0]),
                component=each.name,
                authorities=each.authorities,
                column=column,
            )
            continue
        yield cannot_tell(
            "open-provider", place, (each.ref,), component=each.name, authorities=each.authorities
        )


def _constant_keys(package: AppPackage) -> Iterator[Finding]:
    for each in secrets.constant_keys(package, read(package)):
        place = places.of_method(each.call.method, "key", each.chain)
        if each.access_key:
            yield failed(
                "cloud-key",
                place,
                places.cited(package, each.call.method, each.chain),
                access_key=f"{each.access_key}…",
                method=each.call.method.signature.short,
                chain=places.told(each.chain),
            )
            continue
        yield cannot_tell(
            "constant-key",
            place,
            places.cited(package, each.call.method, each.chain),
            doubt=True,
            algorithm=each.algorithm or "?",
            method=each.call.method.signature.short,
            chain=places.told(each.chain),
        )


def _written(package: AppPackage) -> Iterator[Finding]:
    """Yield what is followed to the log or to external storage: passwords there, then questions."""
    flows = {
        (each.reading.data, each.kind, each.method): each
        for each in keeping.written_outside(package)
    }
    for each in flows.values():
        place = places.of_method(each.method, f"{each.reading.data} {each.kind}", each.chain)
        if keeping.is_surely_open(package, read(package), each):
            yield failed(
                "password-outside",
                place,
                places.cited(package, each.method, each.chain),
                data=Term(f"personal_data.{each.reading.data}"),
                where=each.address,
                source=each.reading.method.signature.short,
                chain=places.told(each.chain),
            )
            continue
        yield cannot_tell(
            "logged" if each.kind == "log" else "external-file",
            place,
            places.cited(package, each.method, each.chain),
            doubt=each.kind != "log",
            data=Term(f"personal_data.{each.reading.data}"),
            where=each.address,
            method=each.callee.short,
            chain=places.told(each.chain),
        )
    followed = {each.method for each in flows.values() if each.kind != "log"}
    for kept in keeping.texts_on_shared_storage(package, read(package)):
        if kept.call.method not in followed:
            place, cited, chain = _at(package, kept, "shared text")
            method = kept.call.method.signature.short
            yield cannot_tell("shared-text", place, cited, method=method, chain=chain)


def _at(package: AppPackage, each: Kept, name: str) -> tuple[Place, tuple[str, ...], str]:
    method = each.call.method
    cited = places.cited(package, method, each.chain)
    return places.of_method(method, name, each.chain), cited, places.told(each.chain)


def _has_providers(package: AppPackage) -> bool:
    return any(each.kind == "provider" for each in package.components)
