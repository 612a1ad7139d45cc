"""A sensor's value alone opens no screen and no address, and no advert looks like the system's alarm."""

from collections.abc import Iterator

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import alarms, hidden, places, sensor_ends, sensors
from rectitude.facts.apps.alarms import Alarm
from rectitude.facts.apps.program import Method, Program, read
from rectitude.facts.apps.sensors import Shaken
from rectitude.findings import Finding, cannot_tell, failed, inapplicable, passed, untested

VERSION = 14


def judge(package: AppPackage) -> Iterator[Finding]:
    """Yield a finding for each sensor from which something is opened, and each alarm that is none."""
    if unseen := hidden.why_unseen(package):
        yield unseen
        return
    program = read(package)
    found = list(sensors.shaken(package, program))
    for each in found:
        yield _jumps(package, program, each)
    imitated = [_imitated(package, each) for each in alarms.alarms(package, program)]
    yield from imitated
    if found or imitated:
        return
    listeners = sensors.listeners(program)
    if partly := hidden.unread_methods(package):
        yield partly
    elif (method := _left_open(program, listeners)) is not None:
        yield _unfollowed(method)
    elif listeners:
        refs = tuple(dict.fromkeys(program.ref(each) for each in listeners))
        yield passed("no-jump", refs, listeners=len(listeners))
    else:
        yield inapplicable("no-sensor")


def _jumps(package: AppPackage, program: Program, each: Shaken) -> Finding:
    key = _surely(package, program, each)
    asked = "jumps" if each.figures else "jumps-without-figure"
    say, key = (failed, key) if key else (cannot_tell, asked)
    return say(
        key,
        places.of_method(each.method, chain=each.chain),
        places.cited(package, each.method, each.chain),
        method=each.method.signature.short,
        leaves=each.leaves,
        figures=each.figures,
    )


def _surely(package: AppPackage, program: Program, each: Shaken) -> str:
    """Return the message of what leaves no doubt; nothing where something is to be asked."""
    if sensors.is_surely_unmoved(package, program, each):
        return "jumps-unmoved"
    if sensors.is_surely_unannounced(package, program, each):
        return "jumps-unannounced"
    slight = sensors.is_of_advert(package, program)
    slight = slight and sensors.is_surely_slight(package, program, each)
    return "jumps-slightly" if slight else ""


def _left_open(program: Program, listeners: list[Method]) -> Method | None:
    """Return what a sensor's value may run that was not followed to an end which opens nothing."""
    found = (sensor_ends.left_open(program, each) for each in listeners)
    return next((each for each in found if each is not None), None)


def _unfollowed(method: Method) -> Finding:
    return untested("unfollowed", method=method.signature.short)


def _imitated(package: AppPackage, each: Alarm) -> Finding:
    say, key = (
        (failed, "imitates-system") if each.sure else (cannot_tell, "perhaps-imitates-system")
    )
    return say(
        key,
        places.of_method(each.listener, "imitates-system", each.chain),
        places.cited(package, each.listener, each.chain),
        quoted=each.said,
        chain=places.told(each.chain),
    )
