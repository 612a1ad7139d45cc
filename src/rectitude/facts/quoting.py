"""How a passage of a page is quoted to people: the sentence in which it stands, and no more."""

import re

_END = re.compile(r"[。！？；\n]|(?<=[a-z0-9])[.!?;](?=\s)")


def sentence(text: str, start: int, end: int, most: int = 80) -> str:
    r"""
    Return the sentence or line around `text[start:end]`, at most `most` characters of it.

    >>> sentence("首页\n猜你喜欢\n灯塔", 3, 7)
    '猜你喜欢'
    """
    before = [match.end() for match in _END.finditer(text, max(0, start - most), start)]
    first = before[-1] if before else max(0, start - most)
    after = _END.search(text, end, end + most)
    last = after.start() if after else min(len(text), end + most)
    if last - first > most:
        first = max(first, start - (most - (end - start)) // 2)
        last = max(end, min(last, first + most))
    return " ".join(text[first:last].split())


def passage(text: str, start: int, end: int, most: int) -> tuple[str, str]:
    """
    Return the sentence around `text[start:end]`, and the next one; at most `most` characters of each.

    >>> passage("检测到“甲”插件。请卸载。谢谢。", 4, 7, 80)
    ('检测到“甲”插件', '请卸载')
    """
    first = [match.end() for match in _END.finditer(text, max(0, start - most), start)]
    here, *after = _sentences_from(text, end, 2 * most)
    said = text[first[-1] if first else max(0, start - most) : end] + here
    return said, after[0] if after else ""


def further(text: str, end: int, most: int) -> list[str]:
    """
    Return the sentences after the next one, of `most` characters after `end`.

    >>> further("检测到“甲”插件。请卸载。谢谢。再见", 4, 80)
    ['谢谢', '再见']
    """
    return _sentences_from(text, end, most)[2:]


def _sentences_from(text: str, at: int, most: int) -> list[str]:
    """Return what is left of a sentence, and those after it; paragraphs have blank lines between them."""
    here, *after = _END.split(text[at : at + most])
    return [here, *(each for each in after if each.strip())]
