"""For whom a page is written, told from its text: simplified Chinese, and signs of the mainland."""

import re

_LEAST_HAN = 20
"""Chinese characters below which a page is not called Chinese; ours."""
_LEAST_SHARE = 0.2
"""Share of Chinese characters among letters below which a page is not called Chinese; ours."""

_SIMPLIFIED = re.compile("[们这国为时会来对开业务电话页网关于产产东车门问间长见风飞习书买卖乐乡]")
_TRADITIONAL = re.compile("[們這國為時會來對開業務電話頁網關於產東車門問間長見風飛習書買賣樂鄉]")
_OPERATOR = r"(©|版权|copyright|主办|地址|电话|热线|客服|公司简介|联系我们)"
_PLACE = (
    r"((北京|上海|天津|重庆)市(?!民)|[\u4e00-\u9fff]{2,6}(省|自治区)[\u4e00-\u9fff]{2,6}[市州县盟])"
)
_MAINLAND = re.compile(
    rf"{_OPERATOR}[^\n]{{0,60}}(有限公司|有限责任公司|事务所|人民政府)"
    rf"|(有限公司|有限责任公司|事务所|人民政府)[^\n]{{0,40}}{_OPERATOR}"
    r"|公网安备|营业执照|经营许可|\+86[ -]?1|(?<!\d)400[- ]?\d{3}[- ]?\d{4}"
    r"|(?<!\d)(?:0\d{2,3}[- －—]|[（(]0\d{2,3}[）)]\s?)\d{3,4} ?\d{4}(?!\d)"
    rf"|{_OPERATOR}[^\n。，]{{0,30}}{_PLACE}|{_PLACE}[^\n。，]{{0,30}}{_OPERATOR}",
    re.IGNORECASE,
)
"""A firm or office named as the operator, a mainland telephone or address; a firm or a city that some
article names is no sign."""
_ADDRESS = re.compile(rf"{_PLACE}[\u4e00-\u9fff]{{1,8}}([区县镇乡路街巷村园]|大道)")
"""An address; in a sentence it is where something happened."""
_MAINLAND_IN_ENGLISH = re.compile(
    r"\+\s?86[ ()-]|\(\+?86\)|\b0086[ -]|P\. ?R\. ?(of )?China|Co\., ?Ltd\.?[^\n]{0,120}\bChina\b"
    r"|(Province|District|City|Road|Rd\.?|Street)[^\n]{0,60},\s*China\b"
)
"""A telephone or address in the mainland, or a limited company there, as English pages give them."""
_PLACES_ABROAD = r"香港|澳门|台湾|台灣|新加坡|马来西亚|Hong Kong|Singapore|Taiwan|Malaysia"
_ABROAD = re.compile(
    rf"({_OPERATOR}|address|tel\b)[^\n]{{0,30}}({_PLACES_ABROAD})"
    rf"|({_PLACES_ABROAD})\s?[）)]?\s?(有限公司|集團|集团|Limited|Ltd|Pte)",
    re.IGNORECASE,
)
"""An operator abroad; a city that the page merely names is none."""
_REGISTERED_ABROAD = re.compile(
    r"\bHR[AB]\s?(?:Nr\.?\s?)?\d{2,6}\b"
    r"|\bUEN\W{0,3}(?:no\W{0,3})?(?:\d{8,9}|[TSR]\d{2}[A-Z]{2}\d{4})[A-Z]\b"
    r"|\bABN\W{0,3}\d{2}(?:\s?\d{3}){3}\b|\bKvK\W{0,6}\d{8}\b|\bCHE-\d{3}\.\d{3}\.\d{3}\b|法人番号\W{0,3}\d{13}"
)
"""The operator's entry in a register of firms: of Germany, Singapore, Australia, the Netherlands,
Switzerland, Japan."""
_FOOT = 800
"""Characters at the end of a text that are read as one line: firm, address and telephone of a footer
stand on lines of their own; ours."""


def is_simplified_chinese(text: str) -> bool:
    """
    Return whether a text is mainly written in simplified Chinese.

    >>> is_simplified_chinese("欢迎光临本店，我们为您提供优质的产品与服务，电话咨询。")
    True
    """
    han = len(re.findall(r"[\u4e00-\u9fff]", text))
    letters = len(re.findall(r"[A-Za-z]", text))
    if han < _LEAST_HAN or han < _LEAST_SHARE * (han + letters / 4):
        return False
    return len(_SIMPLIFIED.findall(text)) >= len(_TRADITIONAL.findall(text))


def speaks_of_the_mainland(text: str) -> bool:
    r"""
    Return whether a text names what points to an operator in the mainland, and none abroad.

    >>> speaks_of_the_mainland("我们的产品远销香港、新加坡。\n版权所有\n青岛远帆机械有限公司\n2026")
    True
    >>> speaks_of_the_mainland("上海市民办理签证，请留意通知。")
    False
    >>> speaks_of_the_mainland("版权所有 远帆（香港）有限公司 客服邮箱")
    False
    """
    foot = " ".join(text[-_FOOT:].split())
    signs = (_MAINLAND, _MAINLAND_IN_ENGLISH)
    named = any(sign.search(part) for sign in signs for part in (text, foot))
    return (named or _has_an_address(text)) and not (_ABROAD.search(text) or _ABROAD.search(foot))


def names_an_entry_abroad(text: str) -> bool:
    """
    Return whether the foot of a page names its operator's entry in a register of firms abroad.

    >>> names_an_entry_abroad("© Seah Flow Pte Ltd, UEN 201912345K, 21 Tuas Avenue")
    True
    >>> names_an_entry_abroad("型号 HRB 系列泵，版权所有")
    False
    """
    return bool(_REGISTERED_ABROAD.search(text[-_FOOT:]))


def _has_an_address(text: str) -> bool:
    return any(_ADDRESS.search(line) for line in text.splitlines() if "。" not in line)
