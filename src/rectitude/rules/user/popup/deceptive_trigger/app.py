"""A sensor's value alone opens no screen and no address: a shake is no press."""

from collections.abc import Iterator

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import hidden, places, sensors
from rectitude.facts.apps.program import read
from rectitude.findings import Finding, cannot_tell, failed, inapplicable, passed

VERSION = 8


def judge(package: AppPackage) -> Iterator[Finding]:
    """Yield a finding for each listener of a sensor from which something is opened."""
    if unseen := hidden.why_unseen(package):
        yield unseen
        return
    program = read(package)
    found = list(sensors.shaken(package, program))
    for each in found:
        surely = sensors.is_surely_unannounced(package, program, each)
        asked = "jumps" if each.figures else "jumps-without-figure"
        say, key = (failed, "jumps-unannounced") if surely else (cannot_tell, asked)
        yield say(
            key,
            places.of_method(each.method, chain=each.chain),
            places.cited(package, each.method, each.chain),
            method=each.method.signature.short,
            leaves=each.leaves,
            figures=each.figures,
        )
    if found:
        return
    listeners = sensors.listeners(program)
    if partly := hidden.unread_methods(package):
        yield partly
    elif listeners:
        refs = tuple(dict.fromkeys(program.ref(each) for each in listeners))
        yield passed("no-jump", refs, listeners=len(listeners))
    else:
        yield inapplicable("no-sensor")
