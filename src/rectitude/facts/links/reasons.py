"""What a page that stops a link says for it: a specific reason, a claim of danger, or nothing."""

import re
from typing import Literal

import msgspec

ReasonKind = Literal["specific", "dangerous", "vague", "none"]
"""
`specific`: names a numbered complaint, a decision, a law or the kind of unlawful content; `dangerous`: says
that the site harms visitors, which lists of malicious sites can contradict; `vague`: says only that
something is not in order.
"""

_SPECIFIC = re.compile(
    r"""(?:投诉|举报|工单|受理|通知|案件|文书)(?:编)?[号码]?\s*[:：]?\s*[（(]?[A-Za-z]{0,6}[-_]?\d{2,}|编号\s*[:：]?\s*[A-Za-z]{0,6}[-_]?\d
    |单号\s*[:：]?\s*[A-Za-z0-9]|侵权|侵犯|著作权|商标|专利|名誉权|隐私权|法院|裁定|判决|通知书|主管部门|监管部门|[〔\[【(（]20\d\d[〕\]】)）]\s*第?\s*\d+\s*号
    |《[^》]{2,30}》\s*第|第\s*[0-9一二三四五六七八九十百]+\s*条|诱导(?:分享|关注|下载)|赌博|色情|淫秽|未备案|未取得.{0,8}许可
    |[您你](?:本人|自己|此前|曾|已经?){0,3}(?:在[^，。；,;]{0,12}(?:设置|名单|列表|管理)[^，。；,;]{0,8}?中?)?(?:本人|自己|此前|曾|已经?){0,2}
        (?:[把将][^，。；,;无不要被会]{0,12})?(?:屏蔽|拉黑|加入(?:了)?黑名单)|(?:根据|按照?)[您你]的设置|家长(?:控制|监护)|青少年模式
    |(?:md5|sha-?\d{1,3}|哈希值?|特征值)\s*[:：]?\s*[0-9a-f]{6,}|(?:病毒|木马|virus|malware|trojan|threat)(?:名称?|\s+name)?\s*[:：]?\s*[“"]?
        (?!www\.|(?:[\w-]{1,63}\.){1,6}(?:com|cn|net|org|io|top|cc)\b)[a-z]\w{0,40}(?:[./:][a-z]\w{0,40}){2,6}
    |\byou(?:\s+have)?\s+(?:blocked|muted|added\s+\S+\s+to\s+your\s+block)|your\s+(?:own\s+)?(?:settings|block\s?list)|parental\s+control
    |complaint\s+(?:no|number|id|\#)|court\s+(?:order|ruling|decision)|infring|copyright|trademark|regulator
    |\b(?:article|section|clause)\s+\d|gambling|pornograph|(?:case|reference|notice)\s+(?:no|number)""",
    re.IGNORECASE | re.VERBOSE,
)
"""
What can be checked: a number, a subject, a rule, an authority, a named virus or the digest of its file, a
list that users keep themselves. That many complained can not, nor that somebody blocks what the visitor was
about to open, nor the address of the site where the name of a virus would stand.
"""
_DANGEROUS = re.compile(
    r"""恶意|不安全|病毒|木马|钓鱼|欺诈|诈骗|危险|风险|malicious|malware|phishing|unsafe|dangerous|harmful|virus|scam|fraud""",
    re.IGNORECASE,
)
_VAGUE = re.compile(
    r"""投诉|举报|违规|违法|违反|不符合|不支持|规范|规定|complain|report|policy|policies|guidelines|violat|not\s+(?:allowed|supported)|against""",
    re.IGNORECASE,
)
_APPEAL = re.compile(
    r"""申诉|申请恢复|申请解封|恢复访问|解除限制|appeal|dispute\s+this|request\s+(?:a\s+)?review|restore\s+access""",
    re.IGNORECASE,
)
_NO_APPEAL = re.compile(
    r"(?:不(?:可|能|接受|支持|提供)|无法|无|没有|未提供)[^，。；,;]{0,6}(?:申诉|申请|恢复访问|解除)[^，。；,;]*"
    r"|\b(?:no|not|cannot|can't|without)\b[^.,;]{0,30}?(?:appeal|dispute|review|restor)[^.,;]*",
    re.IGNORECASE,
)
"""A way to object that is said not to be there."""
_SENTENCE = re.compile(r"[^。！？!?\n]+[。！？!?]?")
_CLAUSE = re.compile(r"[，；,;]")

QUOTED = 120
"""Characters of a page that a message quotes; ours: two lines of a report."""


class Stated(msgspec.Struct, frozen=True):
    """The reason that a page states, in its own words, and the way to object that it offers."""

    kind: ReasonKind = "none"
    quote: str = ""
    appeal: str = ""


def stated(text: str, controls: tuple[str, ...] = ()) -> Stated:
    """
    Return what a page says for stopping a link, from its visible text and its controls.

    >>> stated("已停止访问该网页。该网页经投诉认定侵权（投诉编号 20261101）。").kind
    'specific'
    """
    offered = (c for c in (*controls, *_sentences(text)) if _APPEAL.search(_NO_APPEAL.sub("", c)))
    appeal = next(offered, "")[:QUOTED]
    for kind, words in _KINDS:
        if found := next((s for s in _sentences(text) if _gives(s, words)), ""):
            return Stated(kind, found[:QUOTED], appeal)
    return Stated("none", " ".join(text.split())[:QUOTED], appeal)


_KINDS: tuple[tuple[ReasonKind, re.Pattern[str]], ...] = (
    ("specific", _SPECIFIC),
    ("dangerous", _DANGEROUS),
    ("vague", _VAGUE),
)


def _sentences(text: str) -> list[str]:
    return [found.strip() for found in _SENTENCE.findall(text) if found.strip()]


def _gives(sentence: str, words: re.Pattern[str]) -> bool:
    """Return whether a sentence gives a reason in some clause that is no way to object."""
    clauses = (clause.strip() for clause in _CLAUSE.split(sentence))
    return any(words.search(clause) and not _only_appeals(clause) for clause in clauses)


def _only_appeals(clause: str) -> bool:
    """Tell an invitation to complain about the stop from a complaint that led to it."""
    return bool(_APPEAL.search(clause)) or clause.lower() in {
        "投诉",
        "举报",
        "complain",
        "report",
    }
