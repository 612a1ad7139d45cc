"""
Switches for personalisation that nothing heeds.

What a press leads to is followed as far as code goes. Only where it ends - nothing is sent, no component
of others is told, and what is stored nobody asks for but the switch itself - does the switch change
nothing. Code that cannot be seen, and settings that are asked for by any key, leave it open.
"""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from rectitude import catalogue
from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import (
    chains,
    consequences,
    hidden,
    offering,
    sdks,
    setting_files,
    settings,
    turning_off,
)
from rectitude.facts.apps.bodies import body_of
from rectitude.facts.apps.chains import Chain
from rectitude.facts.apps.consequences import Effect
from rectitude.facts.apps.dex import descriptor
from rectitude.facts.apps.heeding import Heeding
from rectitude.facts.apps.offering import Heard, Offered
from rectitude.facts.apps.program import Call, Method, Program
from rectitude.text import Text

Answer = Literal[
    "told",
    "asked-for",
    "documented",
    "unfollowed",
    "unseen",
    "unheard",
    "nothing",
    "ends",
    "again",
    "later-again",
    "perhaps-again",
]

_DOCUMENTED = re.compile(r"^(IAB(TCF|GPP|USPrivacy|_)|gad_)", re.IGNORECASE)
"""
Keys that components of others read by themselves: of the IAB's frameworks for consent, and of Google's
adverts (`gad_rdp`).
"""
_TURNS_OFF = re.compile(r"关闭|停用|限制|不|非|turn off|disable|limit", re.IGNORECASE)
"""How the words of a switch begin that is on where personalisation is off."""
_LEADS_ON = frozenset({"startActivity", "startActivityForResult", "loadUrl"})
_LOADERS = (
    *("Ldalvik/system/DexClassLoader;", "Ldalvik/system/PathClassLoader;"),
    *("Ldalvik/system/InMemoryDexClassLoader;", "Ldalvik/system/DexFile;"),
)
_WRITERS = (
    *("Lcom/google/gson/Gson;", "Lcom/alibaba/fastjson/JSON;", "Lcom/alibaba/fastjson2/JSON;"),
    *("Lcom/fasterxml/jackson/databind/ObjectMapper;", "Lcom/squareup/moshi/JsonAdapter;"),
    *("Ljava/io/ObjectOutputStream;", "Ljava/lang/reflect/Field;"),
)
"""Classes that write out an object with all its fields, none of which is then named."""
_FOLDER = "shared_prefs"
"""Where settings lie as files: who names it may read them all."""


class Heeded(NamedTuple):
    """What becomes of the choice made with one switch."""

    switch: Offered
    answer: Answer
    method: Method | None
    """The one that is told of the press; of an answer that something heeds it, the one that does."""
    chain: Chain | None
    keys: tuple[str, ...] = ()
    does: str = ""
    """The method that is called with the choice, or that cannot be followed."""
    why: Text | None = None

    @property
    def method_name(self) -> str:
        """The method's name as people read it."""
        return self.method.signature.short if self.method else ""


def heeded(package: AppPackage, program: Program) -> Iterator[Heeded]:
    """Yield for each switch that is shown what becomes of the choice."""
    in_code: dict[Offered, list[Heard]] = {}
    for switch, heard in offering.made_in_code(package, program):
        in_code.setdefault(switch, []).append(heard)
    for switch in offering.offered(package):
        if found := _heeded(package, program, switch, offering.heard(program, switch)):
            yield found
    for switch, several in in_code.items():
        if found := _heeded(package, program, switch, several):
            yield found


def _heeded(
    package: AppPackage, program: Program, switch: Offered, heard: list[Heard]
) -> Heeded | None:
    following = Heeding(package, program, switch)
    following.follow(heard)
    if switch.key:
        return _of_entry(package, program, following)
    led = ((each, chains.is_reached(package, program, each.asked)) for each in heard)
    first, chain = next(((each, chain) for each, chain in led if chain), (None, None))
    if not heard and not following.looked_at:
        named = _is_named(program, switch)
        return Heeded(switch, "unheard", None, None) if named else None
    if heard and first is None:
        return None
    method = first.method if first else following.looked_at[0]
    if switch.kind == "button" and any(
        each.call.callee.name in _LEADS_ON for each in following.effects
    ):
        return None  # the way to a page with the switch
    found = _answer(package, program, following, Heeded(switch, "nothing", method, chain))
    return _again(package, program, following, found)


def _again(package: AppPackage, program: Program, following: Heeding, found: Heeded) -> Heeded:
    """Return what becomes of a choice that is stored and heeded: a start may undo it."""
    heeds = found.answer in {"told", "asked-for"}
    if not heeds or not found.keys or _TURNS_OFF.match(found.switch.label):
        return found
    if again := turning_off.turned_on_again(package, program, following):
        return found._replace(answer="again", method=again.method)
    if again := turning_off.turned_on_after_a_time(package, program, following):
        return found._replace(answer="later-again", method=again.method)
    if again := turning_off.perhaps_turned_on_again(package, program, following):
        return found._replace(answer="perhaps-again", method=again.method)
    return found


def _of_entry(package: AppPackage, program: Program, following: Heeding) -> Heeded | None:
    """Return what becomes of an entry of a screen of settings; none where no code shows that screen."""
    switch = following.switch
    for method in settings.naming(program, {switch.layout}):
        if chain := chains.is_reached(package, program, method):
            of = Heeded(switch, "nothing", method, chain)
            found = _answer(package, program, following, of)
            return _again(package, program, following, found)
    return None


def _is_named(program: Program, switch: Offered) -> bool:
    """Return whether the app's own code names the layout of a switch, or the switch."""
    named = settings.naming(program, {switch.layout, switch.number} - {0})
    return next(named, None) is not None


def _answer(package: AppPackage, program: Program, following: Heeding, of: Heeded) -> Heeded:
    of = of._replace(keys=tuple(sorted(following.keys)))
    hosts = {_outer(each) for each in (of.method, *(step.method for step in (of.chain or ())[-1:]))}
    loose: list[Effect] = []
    ending: list[Effect] = []
    for each in following.effects:
        if _is_told(each, following) and _is_reached(package, program, each):
            return _by(of, "told", each)
        elsewhere = each.reading and each.carries and _outer(each.call.method) not in hosts
        if each.kind == "ends":
            ending += [each] if elsewhere or each.call.callee.name in consequences.ENDS else []
            continue
        if elsewhere and _is_reached(package, program, each):
            return _by(of, "asked-for", each)
        if each.carries or each.kind != "shown":
            loose.append(each)
    if any(map(_DOCUMENTED.match, following.keys)):
        return of._replace(answer="documented")
    for each in sorted(loose, key=lambda one: not one.carries):
        return _by(of, "unfollowed", each)
    for each in ending:
        return _by(of, "ends", each)
    if following.open is not None:
        return of._replace(answer="unfollowed", does=following.open.signature.short)
    why = _hidden(package, program, following)
    return of._replace(answer="unseen" if why else "nothing", why=why)


def _is_told(each: Effect, following: Heeding) -> bool:
    """Return whether a server or a component for adverts is told of the choice."""
    if not each.carries:
        return False
    if each.kind in {"network", "component"}:
        return True
    return each.kind == "other" and any(
        other.kind == "network" and other.call.method == each.call.method
        for other in following.effects
    )


def _is_reached(package: AppPackage, program: Program, each: Effect) -> bool:
    return not each.reading or chains.is_reached(package, program, each.call) is not None


def _by(of: Heeded, answer: Answer, effect: Effect) -> Heeded:
    return of._replace(answer=answer, method=effect.call.method, does=effect.call.callee.short)


def _outer(method: Method | None) -> str:
    return method.signature.owner.rstrip(";").partition("$")[0] if method else ""


def _hidden(package: AppPackage, program: Program, following: Heeding) -> Text | None:
    """Return what may heed the choice and cannot be seen; none where nothing is left."""
    if package.libraries:
        names = [each.name for each in package.libraries[:3]]
        return Text(
            f"安装包中有看不到内容的原生代码（{'、'.join(names)}）",
            f"the package holds native code that is not read ({', '.join(names)})",
        )
    if package.package.hybrids:
        words = [catalogue.term(f"hybrid.{each}") for each in package.package.hybrids]
        return Text(
            f"应用的一部分由{'、'.join(word.zh for word in words)}编写，看不到",
            f"a part of the app is written in {', '.join(word.en for word in words)} and is not seen",
        )
    if _is_drawn_by_app(program, following.switch):
        return Text("开关是应用自己的控件", "the switch is a control of the app's own")
    for owner in _LOADERS:
        if next(iter(program.calls_to(owner)), None) is not None:
            return Text("应用会另行加载代码", "the app loads further code")
    if following.switch.hidden or offering.may_be_hidden(program, following.switch):
        return Text("由代码决定是否显示这个开关", "code decides whether the switch is shown")
    if following.fields and any(True for owner in _WRITERS for _ in program.calls_to(owner)):
        return Text("应用会把整个对象写出", "the app writes out whole objects")
    if hidden.unread_methods(package):
        return Text("有的方法的代码无法解析", "the code of some methods makes no sense")
    return _any_setting(package, program, following) if following.keys else None


def _is_drawn_by_app(program: Program, switch: Offered) -> bool:
    """Return whether code of the app's own decides what a press does, or how an entry is stored."""
    of_entries = switch.key != "" and any(
        method.signature.name == "onPreferenceTreeClick" for method in sdks.own_methods(program)
    )
    stored_by = "Landroidx/preference/PreferenceManager;", "setPreferenceDataStore"
    of_store = next(iter(program.calls_to(*stored_by)), None) is not None
    return of_entries or of_store or descriptor(switch.tag) in program.classes


def _any_setting(package: AppPackage, program: Program, following: Heeding) -> Text | None:
    """Return how the stored choice may be asked for without its key being named."""
    asking = (
        each.method
        for each in settings.asking_for_any(program, following.names)
        if _may_ask_for(program, following, each)
    )
    by_any = next((each for each in asking if chains.is_reached(package, program, each)), None)
    if by_any is None:
        by_any = next((method for _, method in program.texts_with(_FOLDER)), None)
    if by_any is not None:
        short = by_any.signature.short
        return Text(f"{short} 可能读取任何一项设置", f"{short} may ask for any setting")
    for file in package.files:
        if file.sha256 and _mentions(package, file.sha256, following.keys):
            return Text(
                f"{file.name} 中提到了保存选择的名称", f"{file.name} mentions the stored setting"
            )
    return None


def _may_ask_for(program: Program, following: Heeding, call: Call) -> bool:
    """Return whether a call for settings may be for those of a file in which the choice is stored."""
    body = body_of(program, call.method)
    asked = setting_files.files(program, body, body.argument(body.instruction(call.place), 0))
    stored = following.files
    return asked is None or stored is None or not asked.isdisjoint(stored)


def _mentions(package: AppPackage, digest: str, keys: "dict[str, None]") -> bool:
    try:
        content = package.blobs.blob(digest)
    except KeyError:
        return False
    return any(key.encode() in content for key in keys)
