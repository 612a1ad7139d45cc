"""Periods of a campaign: before and after what a platform announced, was told, or put right."""

import re

_EVENT = (
    r"公告|声明|承诺|整改|改正|修复|修改|沟通|函告|发函|律师函|解封|开放|约谈|通知|处罚|处置|投诉|举报|申诉|曝光|报道|起诉|判决|更新|升级|改版|发布|上线|调整|实施|生效|限期|新规|政策"
    r"|announce\w*|statement|notice|order|complaint|rectif\w*|remed\w*|update|upgrade|release|change|ruling|policy"
)
_CAMPAIGN = (
    r"(?:[（(]?[一二三四五六七八九十\d]{1,2}[)）]?\s*[、.．)）]?\s*)?(?:企业|属地|现场|集中)?"
    r"(?:摸底|自查|自纠|督查|督导|复[测检查核]|回头看|抽[测查检]|验收|初[测检查]|首[测检]|整改){1,3}"
    r"(?:阶段|期间?|拨测|检测|测试|记录)?(?:[（(][^（）()]{1,20}[)）])?"
    r"|baseline|re[- ]?tests?|follow[- ]?up|look[- ]?back"
)
"""The stages of a campaign by their own names: a survey, self-inspection, the check of what was put right."""
_CHECK = r"(?:复[测检查核]|回头看|抽[测查检]|检[测查]|拨测|测试|情况|阶段)"
_PERIOD = re.compile(
    rf"(?:{_EVENT})[^,，。;；]{{0,6}}(?:之|以)?[前后](?:的)?{_CHECK}?|(?:{_EVENT})[^,，。;；]{{0,4}}期间"
    rf"|(?:before|after|since|prior to|pre|post|during)\W{{0,2}}(?:the\s+)?(?:\w+\s+){{0,2}}?(?:{_EVENT})"
    r"|(?:before|after)|第?[一二三四五1-9]\s*(?:阶段|期)|(?:phase|period)\s*\w{1,3}"
    rf"|{_CAMPAIGN}",
    re.IGNORECASE,
)
_REMARK = re.compile(
    r"\s*(?:[（(【\[][^（）()【】\[\]]{1,20}[)）】\]]|[-–—_·:：]?\s*(?:\d{4}\s*[-年./]\s*)?\d{1,2}\s*(?:月(?:\d{1,2}日?)?|[-./]\d{1,2}))\s*$"
    r"|^(?:\d{4}\s*[-年./]\s*)?\d{1,2}\s*月(?:\d{1,2}\s*[日号])?\s*[-–—_·:：]?\s*(?=\D)"
)
"""When a period was, beside its name: 整改前（9月）."""
_DONE = frozenset({"整改", "自查", "自纠", "改正", "修复", "修改"})
"""What is to be done about one link, and no stage of all."""
_OF_THE_VISIT = re.compile(r"点|按|打开|跳转|加载|click|tap|press|open|load", re.IGNORECASE)


def is_period(said: str) -> bool:
    """
    Whether a cell names a period of a campaign, and no stage of a visit.

    >>> is_period("公告后"), is_period("before the announcement"), is_period("点击后"), is_period("识别")
    (True, True, False, False)
    >>> is_period("整改前（9月）"), is_period("9月 改正前"), is_period("9月")
    (True, True, False)
    """
    plain = _REMARK.sub("", said.strip())
    named = any(_PERIOD.fullmatch(name) and name not in _DONE for name in (said.strip(), plain))
    return named and not _OF_THE_VISIT.search(said)
