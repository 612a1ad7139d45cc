"""The texts that an app shows or holds: of its resources, its code, and the texts among its files."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple
from weakref import WeakKeyDictionary

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps.program import read

_PAID_BACK = ("返利", "返现", "佣金", "cashback", "Cashback", "rebate")
"""Words of apps whose users ask for the change: they are paid a part for having been sent."""
_COUPONS = ("优惠券", "领券")
"""Words of what a change may bring; as the name of an app alone they say nothing of one."""
_EXPORTS = (
    "导出",
    "备份",
    "保存到",
    "保存为",
    "SD卡",
    "存储卡",
    "下载目录",
    "export",
    "Export",
    "ackup",
    "ave to",
)
"""Words by which an app offers to put out for its user what was typed."""
_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_HERE = frozenset({"", "zh", "zh-CN"})
_OF_LIBRARIES = (
    *("abc_", "mtrl_", "m3c_", "m3_", "material_", "exo_", "common_google_", "androidx_", "mr_"),
    *("bottomsheet_", "path_password_", "character_counter_", "preference_", "media3_", "tooltip_"),
    *(
        "fallback_menu_item",
        "call_notification_",
        "com_facebook_",
        "range_",
        "close_sheet",
        "search_menu",
    ),
    *("default_error_message", "default_popup_window_title", "dropdown_menu", "navigation_menu"),
)
"""Beginnings of the names of texts that Android's own libraries bring, in eighty languages."""
_LEAST_CHINESE = 20
"""Chinese characters among the resources from which an app counts as one in Chinese; ours: below it,
names of languages and cities may be all."""


class Wording(NamedTuple):
    """A text of an app, and the record that holds it."""

    text: str
    ref: str
    where: str
    """The name of the resource, the method or the file."""


def holding(package: AppPackage, part: str) -> Iterator[Wording]:
    """Yield every text of the app that holds a part, resources first."""
    for each in package.texts:
        if part in each.text:
            yield Wording(each.text, each.ref, each.name)
    yield from _laid_out(package, (part,))
    program = read(package)
    for text, method in program.texts_with(part):
        yield Wording(text, program.ref(method), method.signature.short)
    for file in package.files:
        if file.sha256:
            content = _content(package, file.sha256)
            if part in content:
                yield Wording(content, file.ref, file.name)


def of_exports(package: AppPackage) -> bool:
    """Return whether an app speaks of putting out what it has, for its user to take along."""
    return any(True for part in _EXPORTS for _ in holding(package, part))


def of_rebates(package: AppPackage) -> bool:
    """Return whether an app says that its users are paid, or get coupons, for where they are sent."""
    found = holding_any(package, _PAID_BACK + _COUPONS)
    name = package.package.label
    return any(each.text != name or any(word in name for word in _PAID_BACK) for each in found)


def holding_any(
    package: AppPackage, parts: tuple[str, ...], outside: tuple[str, ...] = ()
) -> tuple[Wording, ...]:
    """
    Return each text of the app that holds any of some parts, once; those of Android's libraries are left out.

    `outside`: beginnings of classes whose texts do not count. Several rules ask for the same.
    """
    known = _HELD.setdefault(package, {})
    if (parts, outside) not in known:
        known[parts, outside] = tuple(_holding_any(package, parts, outside))
    return known[parts, outside]


_HELD: WeakKeyDictionary[
    AppPackage, dict[tuple[tuple[str, ...], tuple[str, ...]], tuple[Wording, ...]]
] = WeakKeyDictionary()
"""What was found, as long as its package is held."""


def _holding_any(
    package: AppPackage, parts: tuple[str, ...], outside: tuple[str, ...]
) -> Iterator[Wording]:
    seen: set[tuple[str, str]] = set()
    yield from _resources(package, parts)
    program = read(package)
    for part in parts:
        for text, method in program.texts_with(part):
            where = method.signature.short
            if (text, where) not in seen and not method.signature.owner.startswith(outside):
                seen.add((text, where))
                yield Wording(text, program.ref(method), where)
    for file in package.files:
        if file.sha256:
            content = _content(package, file.sha256)
            if any(part in content for part in parts):
                yield Wording(content, file.ref, file.name)


def _resources(package: AppPackage, parts: tuple[str, ...]) -> Iterator[Wording]:
    for each in package.texts:
        if any(part in each.text for part in parts) and not each.name.startswith(_OF_LIBRARIES):
            yield Wording(each.text, each.ref, each.name)
    yield from _laid_out(package, parts)


def _laid_out(package: AppPackage, parts: tuple[str, ...]) -> Iterator[Wording]:
    """Yield the texts that stand in layouts themselves; those of the resources are among these, too."""
    named = {each.text for each in package.texts}
    said = [(view.text, view.ref, view.layout) for view in package.views]
    said += [(each.title, each.ref, each.file) for each in package.preferences]
    for text, ref, where in said:
        if text not in named and any(part in text for part in parts):
            yield Wording(text, ref, where)


def _content(package: AppPackage, digest: str) -> str:
    try:
        return package.blobs.blob(digest).decode("utf-8", "replace")
    except KeyError:
        return ""


def is_chinese(package: AppPackage) -> bool:
    """Return whether what people in the mainland read, in resources or pages, is in Chinese."""
    return are_chinese(_for_people(package))


def are_chinese(texts: Iterable[str]) -> bool:
    """Return whether texts have so much Chinese that it is more than names."""
    seen = 0
    for text in texts:
        seen += len(_CHINESE.findall(text))
        if seen >= _LEAST_CHINESE:
            return True
    return False


def _for_people(package: AppPackage) -> Iterator[str]:
    """Yield the texts of the resources and layouts, then those of pages that the package brings along."""
    for each in package.texts:
        if each.language in _HERE and not each.name.startswith(_OF_LIBRARIES):
            yield each.text
    yield from (view.text or view.hint for view in package.views)
    for file in package.files:
        if file.sha256 and file.name.endswith((".html", ".htm")):
            yield _content(package, file.sha256)
