"""What cannot be seen of an app's code: packed, not DEX, damaged, not there, or beyond what is followed."""

from rectitude import catalogue
from rectitude.evidence.app import AppPackage, UnreadPart
from rectitude.facts.apps import keeping, loading, scripts, unread_names, unread_sites
from rectitude.facts.apps.dex import descriptor
from rectitude.facts.apps.flows.following import IN_MACHINE_CODE, flows
from rectitude.facts.apps.program import Call, read
from rectitude.findings import Finding, untested
from rectitude.text import Text

_MOST_MISSING = 0.5
"""Share of the manifest's classes that may lack in the code; ours. Packers leave a stub for all of them."""
_CUT = frozenset({"no-directory", "short-directory"})
"""Oddities of a package behind which there may be more files, of code too."""
_FEW = 3
"""Components from which the share says something; ours."""


def why_unseen(package: AppPackage) -> Finding | None:
    """Return the finding `untested`, message `unseen`, of a rule that needs code which cannot be seen."""
    why = _packed(package) or _lacking(package)
    return untested("unseen", why=why) if why else None


def unread_methods(package: AppPackage) -> Finding | None:
    """
    Return the finding `untested` where some code was not read, or not followed to a beginning.

    A rule that found nothing says it.
    """
    count = read(package).unread
    unread = [each.name for each in package.unread if each.name.endswith(".dex")]
    if count:
        why = Text(
            f"有 {count} 个方法的代码无法解析，没有检查。",
            f"The code of some methods makes no sense and was not checked (number of them: {count}).",
        )
        return untested("unseen", why=why)
    if unread:
        return untested("unseen", why=_damaged(tuple(unread)))
    if documents := [each.name for each in package.unread if _is_document(each)]:
        return untested("unseen", why=_unshown(documents))
    if any(each.why in _CUT for each in package.unread):
        why = Text(
            "安装包不完整，缺失的部分里有什么无从得知。",
            "The package is cut short, and what is missing of it is not known.",
        )
        return untested("unseen", why=why)
    if loaded := loading.unread(package):
        return untested("unseen", why=_loaded(loaded))
    if count := read(package).unfollowed:
        why = Text(
            f"代码层层调用，有 {count} 处超出了分析上限，没有查明是否会执行。",
            "Calls lead to some places by more ways than are followed, so that it is not known whether these "
            f"are reached (number of them: {count}).",
        )
        return untested("unseen", why=why)
    return None


def unfollowed(package: AppPackage) -> Finding | None:
    """Return the finding `untested` where the flows of data were not followed to the end."""
    if not (number := flows(package).unfinished):
        return None
    why = Text(
        f"数据的去向没有全部跟踪：有 {number} 个入口超出了分析上限。",
        "Where data goes was not followed to the end: the limit was reached from some "
        f"beginnings (number of them: {number}).",
    )
    return untested("unseen", why=why)


def without_address(package: AppPackage) -> Finding | None:
    """Return the finding `untested` where what is read is sent to an address that was not read."""
    places = {
        (each.method, each.place)
        for each in flows(package).found
        if each.kind == "network" and not each.address and not each.perhaps
    }
    if not places:
        return None
    why = Text(
        f"有 {len(places)} 处把读取的信息发送出去，地址无法从代码读得。",
        "What is read is sent to addresses that the code does not tell, so that it is not known whose they "
        f"are (number of places: {len(places)}).",
    )
    return untested("unseen", why=why)


def unread_sites_of(package: AppPackage) -> Finding | None:
    """Return the finding `untested` where web views compare addresses with what was not read."""
    if not (methods := unread_sites.compared(package, read(package))):
        return None
    first = methods[0].signature.short
    why = Text(
        f"网页组件用来区分网址的内容无法从代码读得（{len(methods)} 处，如 {first}），没有查明区别对待哪些。",
        "What web views compare addresses with cannot be told from the code, so that it is not known which "
        f"are treated in a way of their own (number of methods: {len(methods)}, as {first}).",
    )
    return untested("unseen", why=why)


def unread_scripts_of(package: AppPackage) -> Finding | None:
    """Return the finding `untested` where pages get scripts of which some part was not read."""
    if not (calls := scripts.unread(package, read(package))):
        return None
    first = calls[0].method.signature.short
    why = Text(
        f"有 {len(calls)} 处在网页中运行的脚本无法从代码读得（如 {first}），没有查明改动什么。",
        "Some scripts that are run in pages cannot be told from the code, so that it is not known what they "
        f"change (number of places: {len(calls)}, as {first}).",
    )
    return untested("unseen", why=why)


def unread_names_of(package: AppPackage) -> Finding | None:
    """Return the finding `untested` where something is done to other apps whose names were not read."""
    if not (methods := unread_names.acted_upon(package, read(package))):
        return None
    first = methods[0].signature.short
    why = Text(
        f"应用对哪些其他应用执行操作无法从代码读得（{len(methods)} 处，如 {first}）。",
        "To which other apps something is done cannot be told from the code "
        f"(number of methods: {len(methods)}, as {first}).",
    )
    return untested("unseen", why=why)


def unread_clients_of(package: AppPackage) -> Finding | None:
    """Return the finding `untested` where clients are refused whose names were not read."""
    if not (methods := unread_names.refused(package, read(package))):
        return None
    first = methods[0].signature.short
    why = Text(
        f"应用拒绝哪些客户端无法从代码读得（{len(methods)} 处，如 {first}）。",
        "Which clients are refused cannot be told from the code "
        f"(number of methods: {len(methods)}, as {first}).",
    )
    return untested("unseen", why=why)


def unread_modes_of(package: AppPackage) -> Finding | None:
    """Return the finding `untested` where files are opened in a mode that may let others in."""
    if not (calls := keeping.unread_modes(package, read(package))):
        return None
    first = calls[0].method.signature.short
    why = Text(
        f"应用打开文件的模式无法从代码读得（{len(calls)} 处，如 {first}），没有查明其他应用能否读写。",
        "The mode in which files are opened cannot be told from the code, so that it is not known whether "
        f"other apps may read or write them (number of places: {len(calls)}, as {first}).",
    )
    return untested("unseen", why=why)


def in_machine_code(package: AppPackage) -> Finding | None:
    """Return the finding `untested` where what is read of a person goes on in machine code."""
    places = {
        (each.method, each.place) for each in flows(package).found if each.kind == IN_MACHINE_CODE
    }
    if not places:
        return None
    why = Text(
        f"有 {len(places)} 处把读取的信息交给原生代码，其中的处理看不到。",
        "What is read is handed to native code, and what that does with it cannot be seen "
        f"(number of places: {len(places)}).",
    )
    return untested("unseen", why=why)


def _packed(package: AppPackage) -> Text | None:
    words = [catalogue.term(f"packer.{each}") for each in package.package.packers]
    if not words:
        return None
    return Text(
        f"代码由{'、'.join(word.zh for word in words)}加固，看不到真正的代码。",
        f"The code is packed by {', '.join(word.en for word in words)}, so the real code cannot be seen.",
    )


def _lacking(package: AppPackage) -> Text | None:
    program = read(package)
    if program.damaged:
        return _damaged(program.damaged)
    if not program.classes:
        return Text("安装包中没有可读的代码。", "The package holds no code that can be read.")
    named = [
        each.name for each in package.components if each.kind != "activity-alias" and each.name
    ]
    missing = [name for name in named if descriptor(name) not in program.classes]
    most = len(named) >= _FEW and len(missing) > _MOST_MISSING * len(named)
    if not most and (not named or len(missing) < len(named)):
        return None
    return Text(
        f"清单中的 {len(named)} 个组件有 {len(missing)} 个不在安装包的代码里，可能经过加固或者动态加载。",
        f"Of {len(named)} components of the manifest {len(missing)} are not in the package’s code; it may "
        "be packed or loaded later.",
    )


def _loaded(calls: tuple[Call, ...]) -> Text:
    first = calls[0].method.signature.short
    return Text(
        f"应用在运行中加载的代码不在安装包里，或者无法读取（{len(calls)} 处，如 {first}），没有检查。",
        "Code that the app loads while it runs is not in the package, or not in clear, and was not "
        f"checked (number of places: {len(calls)}, as {first}).",
    )


def _is_document(part: UnreadPart) -> bool:
    """Return whether a part that could not be read may name classes of which objects are made."""
    if part.why != "damaged":
        return False
    document = part.name.endswith(".xml") and not part.name.startswith("assets/")
    return document or part.name.startswith("resources.")


def _unshown(names: list[str]) -> Text:
    return Text(
        f"资源文件 {names[0]} 等损坏（共 {len(names)} 个），界面由哪些代码构成没有全部读到。",
        f"Resources are damaged ({names[0]}; number of them: {len(names)}), so that not all code is known "
        "that screens have run.",
    )


def _damaged(names: tuple[str, ...]) -> Text:
    return Text(
        f"代码文件{'、'.join(names)}损坏，无法读取。",
        f"The code in {', '.join(names)} is damaged and cannot be read.",
    )
