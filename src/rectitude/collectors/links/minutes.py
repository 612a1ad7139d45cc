"""
Minutes of tests: lines of a text that tell of several links at once, some of them and what became of those.

甲、乙直接打开；丙被拦截 is a visit to each. Links go by their owner, host or address, by a label beside their
address (甲 https://…, or a line 甲=https://… for each), and as the rest or all of them. Where words stand
between links that tell nothing of what became of the first, or before them that do, no line of the text is
read so; nor where a line of another round, or below a heading, names links and is not understood. A heading
says where the links of the lines below it were opened, and in which round.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from rectitude.collectors.links import headed, headings, outcomes, round_names
from rectitude.collectors.links.grids import Line
from rectitude.collectors.links.layouts import SEVERAL
from rectitude.collectors.links.moments import day_in
from rectitude.collectors.links.naming import Planned
from rectitude.collectors.links.places import named_place

_LABELLED = re.compile(r"([^\s，,；;。：:、（）()]{2,16})\s*(https?://[^\s，。；、,;]+)")
_NUMBERS = {
    word: n
    for n, words in enumerate(
        ("two 两 二", "three 三", "four 四", "five 五", "six 六", "seven 七", "eight 八"), 2
    )
    for word in words.split()
}
_COUNT_EN = "|".join(word for word in _NUMBERS if word.isascii())
_COUNT_ZH = "".join(word for word in _NUMBERS if not word.isascii())
_OTHERS = (
    r"(?P<rest>其余|其[他它](?=[链网各几均都\d两三四五六七八])|\bthe (?:rest|others)\b|\bthe other(?= \w+))"
    rf"|(?P<all>全部|所有(?:链接|网址)?|\ball (?:of )?(?:the )?(?P<of>{_COUNT_EN}|\d{{1,6}}|links|pages)\b"
    rf"|(?P<of_zh>[{_COUNT_ZH}\d])[个条家](?:链接|网址)?(?=[均都全]))"
)
_JOINED = re.compile(r"(?:[\s、，,和与及跟或/&“”\"]|以及|还有|\band\b|\bor\b)*", re.IGNORECASE)
_PARTED = re.compile(r"[，,；;。]|\.\s|但|而|却|\b(?:but|while|whereas)\b", re.IGNORECASE)
_LONGEST = 48
"""Characters before the links of a line that may say where and on what they were opened; ours."""
_HALF = 0.5
"""Share of the lines that name links from which on they name several, in minutes; ours."""
_MARKS = " #-—*•·"
"""What stands before a heading or an item of a list."""
_ENDS = f" ，,：:。.、{_MARKS}"


class _Told(msgspec.Struct, frozen=True):
    """What stands before the links of a line, and each link with what became of it."""

    before: str
    visits: tuple[tuple[str, str], ...]


def parted(lines: Sequence[Line], planned: Planned, platform: str = "") -> tuple[Line, ...]:
    """Return the visits that the lines of minutes tell of, as lines of a table; or nothing."""
    texts = [(n, "，".join(filter(None, cells))) for n, cells in lines]
    names = {**planned.called(), **_labels(lines, planned)}
    own = platform.strip().lower()
    if own in names and not _is_always_listed(platform, texts):
        del names[own]
        if _stands_among_links(platform, texts):
            return ()  # the platform's name may be that of its own link
    words = _pattern(names)
    naming = [n for n, text in texts if _links(text, words, names) and not _gives_names(text)]
    several = [n for n, cells in lines if _lists(cells, words, names)]
    if len(several) < SEVERAL or len(several) < _HALF * len(naming):
        return ()
    mentioned = {url for _, text in texts for url in _links(text, words, names)}
    told = {n: _told(text, words, names, mentioned) for n, text in texts}
    often = [_beside_round(each.before) for each in told.values() if each]
    tales = {n: each for n, each in told.items() if each and _is_tale(each, often)}
    if len(tales) < SEVERAL:
        return ()
    first, last = min(tales), max(tales)
    between = [(n, text) for n, text in texts if first < n < last and n not in tales]
    if any(_links(text, words, names) or not _is_title(text) for _, text in between):
        return ()  # something is told there that is not understood
    if any(_links(text, words, names) for _, text in _left_out(texts, first, last)):
        return ()
    return tuple(_table([(n, text) for n, text in texts if n <= last], tales))


def _left_out(texts: Sequence[tuple[int, str]], first: int, last: int) -> Iterator[tuple[int, str]]:
    """Yield lines before or after the visits that seem to be such too: of a round, or below a heading."""
    for beside in ([s for s in texts if s[0] < first], [s for s in texts if s[0] > last]):
        below = False
        for n, text in beside:
            below = below or bool(headed.named(text))
            if (below and not _gives_names(text)) or _begins_with_round(text):
                yield n, text


def _gives_names(text: str) -> bool:
    return bool(_LABEL.fullmatch(text)) or len(_LABELLED.findall(text)) >= SEVERAL


def _begins_with_round(text: str) -> bool:
    round_ = round_names.named_round(text)
    return bool(round_) and text.lstrip(_MARKS).startswith(round_)


def _listed(platform: str) -> re.Pattern[str]:
    """Return how a line lists the platform by its name, as one of several."""
    said = re.escape(platform.strip())
    return re.compile(
        rf"[、和与及跟]\s*{said}|{said}\s*[、和与及跟]|\band {said}\b|\b{said} and\b", re.IGNORECASE
    )


def _stands_among_links(platform: str, texts: Sequence[tuple[int, str]]) -> bool:
    """Whether a line lists the platform by its name, as one of several."""
    listed = _listed(platform)
    return any(listed.search(_LABELLED.sub("", text)) for _, text in texts)


def _is_always_listed(platform: str, texts: Sequence[tuple[int, str]]) -> bool:
    """Whether lines that list links name the platform in the list alone, once: then its own link is meant."""
    listed, name = _listed(platform), platform.strip().lower()
    with_lists = [text for _, text in texts if listed.search(_LABELLED.sub("", text))]
    return len(with_lists) >= SEVERAL and all(text.lower().count(name) == 1 for text in with_lists)


def _labels(lines: Sequence[Line], planned: Planned) -> dict[str, str]:
    """Return the names that links have in a line that lists several, or in lines of a name and an address."""
    meant: dict[str, set[str]] = {}
    for _, cells in lines:
        listed = _LABELLED.findall("，".join(filter(None, cells)))
        match = _LABEL.fullmatch(_COLON.join(filter(None, cells)))
        pairs = listed if len(listed) >= SEVERAL else [match.groups()] if match else []
        for name, said in pairs:
            if url := planned.addressed(said):
                meant.setdefault(name, set()).add(url)
    named = {name.lower(): urls for name, urls in meant.items() if _is_name(name)}
    alone = all(len(urls) == 1 for urls in named.values())
    return {name: min(urls) for name, urls in named.items()} if alone else {}


_COLON = "："
_LABEL = re.compile(
    r"[\s\-*•·]*(?:(?:链接|网址|页面|site|link|page)\s+)?[(（\[【]?([^\s，,；;。：:、（）()\[\]【】=＝]{1,16})[)）\]】]?"
    r"\s*(?:[=＝:：.．、\-–—→]+|是|为|即|指|代表|表示|\bis\b)?\s*"
    r"(https?://[^\s，。；、,;（）()]+)[\s，。；,;]*(?:[(（][^（）()]*[)）])?",
    re.IGNORECASE,
)
"""A line that gives a link a name: 甲=https://…, A: https://… (its owner)."""


def _is_name(said: str) -> bool:
    """Whether words before an address name it: a number counts, and others say what was done or when."""
    if said.isdecimal() or headings.is_instance(said) or headings.field_of(said):
        return bool(_NUMBERED.fullmatch(said))
    return outcomes.outcome(said) is None


_NUMBERED = re.compile(r"(?:链接|网址|页面|link|page|site)\s?(?:[A-Za-z]|\d{1,2})", re.IGNORECASE)


def _pattern(names: Mapping[str, str]) -> re.Pattern[str]:
    letters = "".join(re.escape(n) for n in names if len(n) == 1 and not n.isascii())
    longest_first = sorted(names, key=len, reverse=True)
    named = "|".join(_named(n, letters) for n in longest_first)
    address = r"https?://[^\s，。；、,;]+"
    return re.compile(
        rf"(?P<name>{address}{'|' + named if named else ''})|{_OTHERS}", re.IGNORECASE
    )


def _named(name: str, letters: str) -> str:
    """Return how a text names a link; a single letter is no part of a word, nor the article of English."""
    said = re.escape(name)
    if len(name) == 1 and name.isascii():
        return rf"(?-i:(?<![A-Za-z0-9_.-]){said.upper()}(?![A-Za-z0-9_-]))"
    if name.isascii():
        return rf"(?<![a-z0-9_.-]){said}(?![a-z0-9_-])"
    if len(name) == 1:
        return (
            rf"(?:(?<![\u4e00-\u9fff])|(?<=[和与及跟但而接址页站点击开问扫{letters}])){said}(?!方)"
        )
    return said


def _links(text: str, words: re.Pattern[str], names: Mapping[str, str]) -> set[str]:
    """Return the links that a text names."""
    found = (_link(match, names) for match in words.finditer(text) if match["name"])
    return set(filter(None, found))


def _link(match: re.Match[str], names: Mapping[str, str]) -> str:
    said = match["name"].lower().rstrip(".")
    return names.get(said) or names.get(said.split("://")[-1].removeprefix("www."), "")


def _lists(cells: Sequence[str], words: re.Pattern[str], names: Mapping[str, str]) -> bool:
    """Whether cells name several links, or all others: in a table each cell names one at most."""
    text = "，".join(cells)
    others = any(not match["name"] for match in words.finditer(text)) and _links(text, words, names)
    return bool(others) or any(len(_links(cell, words, names)) >= SEVERAL for cell in cells)


def _told(
    text: str, words: re.Pattern[str], names: Mapping[str, str], mentioned: set[str]
) -> _Told | None:
    """Return what a line tells of its links; None where that is nothing, or is not understood."""
    found = [match for match in words.finditer(text) if not match["name"] or _link(match, names)]
    if not found:
        return None
    before = text[: found[0].start()].strip(_ENDS)
    if len(before) > _LONGEST or (outcomes.outcome(before) and not named_place(before)):
        return None
    own = {_link(match, names) for match in found if match["name"]}
    visits: list[tuple[str, str]] = []
    group: list[str] = []
    for n, match in enumerate(found):
        urls = _meant(match, names, own, mentioned)
        after = text[match.end() : found[n + 1].start() if n + 1 < len(found) else len(text)]
        if not urls:
            return None
        group += urls
        if n + 1 < len(found) and _JOINED.fullmatch(after):
            continue
        if outcomes.outcome(after) is None or (n + 1 < len(found) and not _PARTED.search(after)):
            return None  # the next link may be where this one led
        visits += [(url, after.strip(_ENDS)) for url in group]
        group = []
    return _Told(before, tuple(visits)) if len({url for url, _ in visits}) == len(visits) else None


def _meant(
    match: re.Match[str], names: Mapping[str, str], own: set[str], mentioned: set[str]
) -> list[str]:
    """Return the links that words stand for; none where they count others than there are."""
    if match["name"]:
        return [_link(match, names)]
    if match["rest"]:
        return sorted(mentioned - own)
    said = (match["of"] or match["of_zh"] or "").lower()
    count = int(said) if said.isdecimal() else _NUMBERS.get(said, len(mentioned))
    return sorted(mentioned) if not own and count == len(mentioned) else []


def _is_tale(told: _Told, often: Sequence[str]) -> bool:
    """Whether a line tells of visits: of several links, or after the same words as other lines."""
    return len(told.visits) >= SEVERAL or often.count(_beside_round(told.before)) >= SEVERAL


def _beside_round(before: str) -> str:
    """Return what stands before the links of a line beside its round or its day: where they were opened."""
    own = round_names.named_round(before) or day_in(before)
    return before.replace(own, " ", 1).strip(_ENDS) if own else before


def _is_title(text: str) -> bool:
    told = day_in(text) or round_names.named_round(text) or headed.named(text)
    return bool(told) or outcomes.outcome(text) is None


def _table(texts: Sequence[tuple[int, str]], tales: Mapping[int, _Told]) -> Iterator[Line]:
    """Yield the visits of each line, in the round of the title above it or of its own first words."""
    yield min(tales), ["轮次", "环境", "手机", "链接", "结果"]
    round_ = place = ""
    for n, text in texts:
        if n not in tales:
            heading = headed.named(text)
            place = heading.get("place", place)
            round_ = round_names.named_round(text) or day_in(text) or round_
            continue
        own = round_names.named_round(tales[n].before) or day_in(tales[n].before)
        before = _beside_round(tales[n].before)
        where, on = (before, "—") if named_place(before) else (place or "app", before or "—")
        for url, became in tales[n].visits:
            yield n, [own or round_, where, on, url, became]
