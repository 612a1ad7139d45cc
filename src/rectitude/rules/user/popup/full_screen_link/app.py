"""An advert that the app itself lays out opens nothing when just anywhere on the screen is pressed."""

from collections.abc import Iterator

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import adverts, built_screens, hidden, places, sdks, splashes, touches
from rectitude.facts.apps.built_screens import Built
from rectitude.facts.apps.dex import dotted
from rectitude.facts.apps.program import read
from rectitude.facts.apps.splashes import Splash
from rectitude.findings import Finding, cannot_tell, failed, inapplicable, passed, untested

VERSION = 19


def judge(package: AppPackage) -> Iterator[Finding]:
    """Yield a finding for each advert of which all of the screen is pressed, or one for all."""
    if unseen := hidden.why_unseen(package):
        yield unseen
        return
    program = read(package)
    found = list(adverts.pressed(package, program))
    for each in found:
        say, key = (failed, "whole-screen") if each.sure else (cannot_tell, "perhaps-whole-screen")
        yield say(
            key,
            places.of_method(each.listener, each.view.name or each.view.layout, each.chain),
            (each.view.ref, *places.cited(package, each.listener, each.chain)),
            layout=each.view.layout,
            view=each.view.name or each.view.tag,
            method=each.listener.signature.short,
            chain=places.told(each.chain),
        )
    own = adverts.own_adverts(program)
    for name in own:
        yield cannot_tell(
            "own-view",
            places.of_component(dotted(name)),
            places.everything(package),
            view=dotted(name),
        )
    built = list(built_screens.built(package, program))
    told = {each.listener for each in found} | {each.listener for each in built}
    felt = [each for each in touches.felt(package, program) if each.listener not in told]
    told |= {each.listener for each in felt}
    drawn = [each for each in splashes.splashes(package, program) if each.listener not in told]
    yield from (_of_code(package, each, "whole-view", each.passing) for each in drawn)
    yield from (_of_code(package, each, "built-screen", each.sure) for each in built)
    yield from (_of_code(package, each, "felt", each.sure) for each in felt)
    if not found and not own and not drawn and not built and not felt:
        yield hidden.unread_methods(package) or _nothing_found(package)


def _of_code(package: AppPackage, each: Splash | Built, key: str, surely: bool) -> Finding:
    """Return the finding about a screen that code makes: a failure where all leaves no other reading."""
    say, key = (failed, key) if surely else (cannot_tell, f"perhaps-{key}")
    return say(
        key,
        places.of_method(each.listener, each.screen, each.chain),
        places.cited(package, each.listener, each.chain),
        screen=each.screen,
        method=each.listener.signature.short,
        chain=places.told(each.chain),
    )


def _nothing_found(package: AppPackage) -> Finding:
    screens = adverts.screens(package, read(package))
    if drawn := sdks.advertising(package):
        return untested("drawn-elsewhere", sdks=drawn)
    if not screens:
        return inapplicable("no-advert")
    if touches.unfollowed(package, read(package)) or not adverts.is_plain(package, read(package)):
        return untested("presses-unread")
    cited = tuple(each.ref for each in package.views if each.layout in screens)
    return passed("buttons-alone", cited[:8], screens=len(screens))
