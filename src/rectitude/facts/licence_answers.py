"""A seller's own questions and answers: it is asked whether it has a licence, and says no."""

import re

ASKED = re.compile(r"(?:你|您|咱)们|贵(?:司|公司|店|方)|(?:你|您)(?:家|司|公司|这里|这边)")
"""Whom a visitor addresses in such a question: the seller, and no customer."""
_ANSWERED_NO = re.compile(
    rf"(?:{ASKED.pattern})[^。！？?\n]{{0,10}}(?:(?<!没)有|持|具备|办)[^。！？?\n]{{0,16}}"
    r"(?:许可证|经营许可|牌照|(?:IDC|ISP|CDN|VPN)\s?证)[^。！？?\n]{0,4}[？?]\s*"
    r"(?:(?:答复?|回复|客服|A)\s*[:：]\s*)?(?:没有|没(?!有)|暂无|尚无|还没|未|无)(?!问题|关系|[需须]|必要|要求|规定|限制)"
    r"[^。！？?\n]*",
    re.IGNORECASE,
)
"""The question with its answer, to the end of the sentence."""
_BY_ANOTHER = re.compile(r"代[理销售]|合作|[总母分]公司|集团|运营商的")
"""In the answer: somebody else's licence may cover what is sold."""


def answered_no(text: str) -> str:
    r"""
    Return the question and the answer by which a seller says that it has no licence; nothing if none do.

    >>> answered_no("问：你们有 ISP 许可证吗？\n答：没有，正在考虑。")
    '你们有 ISP 许可证吗？ 答：没有，正在考虑'
    >>> answered_no("问：你们有许可证吗？答：没有问题，证号见首页。")
    ''
    """
    found = _ANSWERED_NO.search(text)
    return " ".join(found[0].split()) if found and not _BY_ANOTHER.search(found[0]) else ""


def without_answer(text: str) -> str:
    """Return a text without such questions and answers, whose words for a licence name none."""
    return _ANSWERED_NO.sub("", text) if answered_no(text) else text
