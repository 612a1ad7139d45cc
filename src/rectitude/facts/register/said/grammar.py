"""The grammar of what cells say: one spelling, clauses, words of a concept, and what is denied."""

import re
import unicodedata

_SLIPS = (("备按", "备案"), ("帐", "账"), ("〇", "零"), ("对的上", "对得上"), ("看的见", "看得见"))
"""What is typed for what is meant."""
_QUOTES = re.compile(r"[“”\"‘’「」『』《》]")
_QUESTION = re.compile(r"[^,;。?!\n]*\?(?=.)")
"""A question that is answered after it: the answer is what is said."""
_PARTS = re.compile(
    r"[,;:。!?()\[\]【】\n…]+|——|\.\s+|(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])"
    r"|(?<=.)(?=但是?|然而|可是|其实|不过)"
)


def either(words: str) -> str:
    r"""
    Return a pattern of any of the words, or small patterns, that white space parts.

    >>> either("没有 没 not\\syet")
    '(?:没有|没|not\\syet)'
    """
    return f"(?:{'|'.join(words.split())})"


def any_of(words: str) -> re.Pattern[str]:
    """Return the pattern of any of the words that white space parts."""
    return re.compile(either(words))


def pattern(*parts: str) -> re.Pattern[str]:
    """Return a pattern of parts that follow each other; a line is a clause."""
    return re.compile("".join(parts), re.MULTILINE)


def normal(text: str) -> str:
    """Return a text in one width and case, without quotation marks, and with common slips put right."""
    text = _QUOTES.sub("", unicodedata.normalize("NFKC", text).strip().lower())
    for slip, meant in _SLIPS:
        text = text.replace(slip, meant)
    return text


def parts(text: str) -> list[str]:
    """
    Return the clauses of a normal text, without questions that are answered after them.

    >>> parts("是老站的号?不是,号是本站的,但没有链接")
    ['不是', '号是本站的', '但没有链接']
    """
    answered = _QUESTION.sub("", text)
    return [part.strip() for part in _PARTS.split(answered) if part.strip()]


_DENIAL = re.compile(r"(?:没有?|未|无|不|非|别)(?:能|曾|在|再|去|人|是|肯)*$")
"""A denial right before what it denies."""


def affirms(words: re.Pattern[str], clause: str) -> bool:
    """
    Whether a clause says something of a kind, and does not deny it.

    >>> affirms(any_of("链到部里"), "从来没链到部里"), affirms(any_of("链到部里"), "号链到部里")
    (False, True)
    """
    return any(
        not _DENIAL.search(clause[: match.start()]) and not _DENIED_WITHIN.search(match[0])
        for match in words.finditer(clause)
    )


_DENIED_WITHIN = re.compile(r"没有?(?!错|问题|毛病|断|变)|未|(?<!凭)(?<!并)无(?!误|需|须)")
