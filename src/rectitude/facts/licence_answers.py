"""A seller's own word that it has no licence: the answer to such a question, or said of itself by name."""

import re

from rectitude.facts.quoting import sentence

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
_ANSWERED_BY_KIND = re.compile(
    r"(?<!没)有[^。！？?\n]{0,8}(?:CDN|IDC|ISP|VPN)[^。！？?\n]{0,12}(?:许可证|牌照|资质|证)[^。！？?\n]{0,4}[？?]\s*"
    r"(?:(?:答复?|回复|客服|A)\s*[:：]\s*)?(?!您|你|客户)[^。！？?\n]{0,24}?(?:CDN|IDC|ISP|VPN)[^。！？?\n]{0,6}?"
    r"(?:没有|没(?!有)|未|尚无|暂无)(?:办理?|取得|申请|拿)?(?:过|到|下来)?(?![须需过到]|要求|问题|关系|必要)[^。！？?\n]*",
    re.IGNORECASE,
)
"""A question for licences by their kinds, whomever it addresses, and the kinds that are lacking."""
_LAPSED = re.compile(
    r"(?:到期|过期|期满|届满)(?:之?后|以后)?[^。！？；，\n]{0,6}?(?:未|没有?|尚未|一直没)(?:再|去|按期|及时|办理?|申请|进行)*"
    r"(?:续期|续证|延续|续办|续展|换证|换发|重新申请|重新办理)(?![的者])"
    r"|(?:许可证|牌照)(?:已经?)?(?:过期|到期|失效|被?吊销|被?注销)(?:了)?(?=[，。；\n]|$)",
)
_OF_A_LICENCE = re.compile(r"许可证|牌照")
_OF_OTHERS = re.compile(
    r"[您你]|如果?|若|凡|任何|客户|用户|域名|证书|应当|不得|代办|提醒|处罚|查处|会员|套餐|租期"
)
_BEFORE = 160
"""Characters before it within which a licence is spoken of; ours."""
_BY_ANOTHER = re.compile(r"代[理销售]|合作|[总母分]公司|集团|运营商的")
"""In the answer: somebody else's licence may cover what is sold."""
_NAMED_WITHOUT = re.compile(
    r"(?:^|(?<=[。！？；，：\s]))(?P<name>[\u4e00-\u9fa5A-Za-z]{2,8}?)(?:目前|现在|暂时|自己|本身|也|并|一直|从来){0,2}"
    r"(?:没有|暂无|尚无|(?:未|暂未|尚未|还没)有?(?:取得|办理|获得|拿到|持有|申请))[^。！？，\n]{0,24}?"
    r"(?:经营许可证?|电信业务许可证?|牌照|(?:IDC|ISP|CDN|VPN)\s?(?:许可)?证)(?![的者时]|代[办理]|申请|办理|问题|要求|也?[不别])",
    re.IGNORECASE,
)
_NO_NAME = re.compile(
    r"(?:客户|用户|企业|公司|个人|商家|代理商?|同行|机房|带宽|宽带|主机|服务器|网站|产品|平台|站长|单位|服务|我们?|本.|如果?|若)+"
)
"""What is no firm's name, though it may stand in a page's title."""


def said_by_name(text: str, title: str) -> str:
    r"""
    Return the words by which a seller whom the page's title names says that it has no licence, if any.

    >>> said_by_name("柳岸没有电信业务经营许可证，价格便宜。", "柳岸带宽出租")
    '柳岸没有电信业务经营许可证，价格便宜'
    >>> said_by_name("客户没有经营许可证，不能接入。", "客户服务 - 柳岸")
    ''
    """
    for found in _NAMED_WITHOUT.finditer(text):
        if found["name"] in title and not _NO_NAME.fullmatch(found["name"]):
            return sentence(text, found.start("name"), found.end())
    return ""


def answered_no(text: str) -> str:
    r"""
    Return the question and the answer by which a seller says that it has no licence; nothing if none do.

    >>> answered_no("问：你们有 ISP 许可证吗？\n答：没有，正在考虑。")
    '你们有 ISP 许可证吗？ 答：没有，正在考虑'
    >>> answered_no("问：你们有许可证吗？答：没有问题，证号见首页。")
    ''
    """
    found = _ANSWERED_NO.search(text) or _ANSWERED_BY_KIND.search(text)
    return " ".join(found[0].split()) if found and not _BY_ANOTHER.search(found[0]) else ""


def lapsed(text: str) -> str:
    r"""
    Return the words by which a seller says that its licence ran out and was not renewed; nothing if none do.

    >>> lapsed("许可证 B1-20150001，有效期至 2025年1月1日。到期后没有办理续期。")
    '到期后没有办理续期'
    >>> lapsed("许可证 B1-20150001。套餐到期后未续期的，客户数据保留七日。")
    ''
    """
    for found in _LAPSED.finditer(text):
        said = sentence(text, found.start(), found.end())
        around = text[max(0, found.start() - _BEFORE) : found.end()]
        up_to_it = said[: said.find(found[0].split()[0]) + len(found[0])]
        if _OF_A_LICENCE.search(around) and not _OF_OTHERS.search(up_to_it):
            return said
    return ""


def without_answer(text: str) -> str:
    """Return a text without such questions and answers, whose words for a licence name none."""
    return _ANSWERED_NO.sub("", text) if answered_no(text) else text
