"""Measures that were taken upon a finding: they end what was found no sooner than they were taken."""

import re
import unicodedata

_OF_MEASURES = re.compile(
    r"^(?:处置|处理|查处|处罚|整治|管控)(?:的)?(?:措施|情况|结果|方式|意见|动作|状态)?$"
    r"|^(?:actions?|measures?)(?: taken)?$",
    re.IGNORECASE,
)
_MEASURE = (
    r"(?:已|拟|当场|立即|予以|责令|依法)*"
    r"(?:停机|断网|断线|关停|封停|封堵|停止(?:接入|服务)|暂停(?:接入|服务)|列入\S{0,4}名单|约谈|警告|通报(?:批评)?|移送\S{0,8}"
    r"|立案(?:查处|调查)?|罚款\S{0,8}|(?:限期)?(?:改正|整改)|suspended|disconnected|warned|fined)"
)
_ONLY_MEASURES = re.compile(rf"{_MEASURE}(?:[\s、,，;；及和并]+{_MEASURE})*", re.IGNORECASE)


def is_of_measures(heading: str) -> bool:
    """Whether a heading is of what was done about a finding."""
    return bool(_OF_MEASURES.match(heading.strip()))


def is_measure(heading: str, cell: str) -> bool:
    """
    Whether a cell names measures upon a finding, and nothing that puts it right or explains it.

    >>> is_measure("处置", "停机"), is_measure("处置", "合同已终止，地址收回"), is_measure("运行状态", "停机")
    (True, False, False)
    """
    text = unicodedata.normalize("NFKC", cell).strip()
    return is_of_measures(heading) and bool(_ONLY_MEASURES.fullmatch(text))
