"""A seller's own word that it has no licence: the answer to such a question, or said of itself by name."""

import re

from rectitude.facts.quoting import sentence

ASKED = re.compile(r"(?:你|您|咱)们|贵(?:司|公司|店|方)|(?:你|您)(?:家|司|公司|这里|这边)")
"""Whom a visitor addresses in such a question: the seller, and no customer."""
_NONE = r"(?:没有|没(?!有)|暂无|尚无|还没|未|无)(?!问题|关系|[需须]|必要|要求|规定|限制)"
_PAPER = r"(?:(?:经营)?许可证?|牌照|证照?|资质|(?:IDC|ISP|CDN|VPN)\s?证)"
_KIND = (
    r"(?:IDC|ISP|CDN|VPN|数据中心|内容分发|虚拟专用网|互联网接入|接入|托管|机房|云服务|专线|宽带|跨境"
    r"|电信业务|增值电信)"
)
_KINDS = (
    rf"{_KIND}(?:[、/和及与跟，,\s]{{0,2}}{_KIND}){{0,4}}\s?"
    r"(?:的|业务|服务|方面|[这那]一?块|[这那]些|类){0,2}"
)
_NEVER = (
    r"(?:我们|本[店站]|公司|目前|现在|暂时|也|都|还|均|一直|从来|确实|自己|并|尚|倒是){0,3}"
    r"(?:没有?|未|不曾|还没有?|尚未|暂未)(?:去|来得及|再|能|曾)?(?:办理?|申[请办领]|取得|拿|获得|持有|批|审批)"
)
_LACKED = (
    rf"(?:(?:(?:{_KINDS})?(?:(?:经营)?许可证?|牌照|证照|资质)|{_KINDS}(?:证|过?的证)){_NEVER}(?![的者时])(?:过|到|下来|成|好|全|齐)?"
    rf"(?![的者时]|请|[，,]?(?:不得|不能|不可|将|会被|属|就不))|{_KINDS}{_NEVER}(?:过|到|下来|成|好|全|齐)(?![的者时]))"
)
"""What is lacking stands first: of that paper, or of that kind, none was ever obtained."""
_NO_ADDRESSEE = (
    r"(?:^|(?<=[。！？?\n:：]))\s{0,3}(?:(?:问|Q)\s?\d{0,2}\s?[:：.、]?\s?|\d{1,2}[.、)）]\s?)?(?:请问)?"
    r"(?:是否|有没有|有无|是不是|到底)?(?:都|也|已经?|现在)?"
)
"""The beginning of a question that names nobody: the seller whom it is put to is asked."""
_DENIED_FIRST = (
    r"(?:不是|并非|不算)[^，,。！？?\n您你]{1,12}[，,](?:也|更|都|自然|当然){0,2}"
    rf"{_NONE}[^，。！？?\n您你]{{0,12}}{_PAPER}(?![的者时]|问题)"
)
"""An answer to several questions at once, that denies another thing first and names the paper again."""
_ANSWERED_NO = re.compile(
    rf"(?:(?:{ASKED.pattern})[^。！？?\n]{{0,10}}|{_NO_ADDRESSEE})"
    rf"(?:(?<!没)有|持|具备|办|取得|拿到)[^。！？?\n]{{0,16}}{_PAPER}[^。！？?\n]{{0,4}}[？?]\s*"
    r"(?:(?:答复?|回复|客服|A)\s?\d{0,2}\s?[:：]\s*)?"
    rf"(?:(?:目前|现在|暂时|暂|我们|本[店站司]|公司|说实话|坦白说|老实说|实话说|[，,]){{0,3}}{_NONE}|[^。！？?\n]{{0,24}}{_LACKED}|{_DENIED_FIRST})"
    r"[^。！？?\n]*",
    re.IGNORECASE,
)
"""The question with its answer, to the end of the sentence."""
_NOT_GOT = (
    r"(?<=[，,。；\n])(?:目前|现在|暂时|也|并|且|都|均){0,2}(?:没有|尚未|暂未|未)(?:取得|办理|办|申请|持有)"
    rf"(?:任何|相关|过){{0,2}}\s?{_KINDS}(?:经营)?(?:许可证?|牌照|(?<=[A-Z])\s?证)"
    r"(?![的者时]|[，,]?(?:不得|不能|不可|将|会被|属|就不|擅自|请))"
)
"""The lack of a paper for such a service, as a clause that names nobody else."""
_SAID_LACKING = re.compile(rf"{_LACKED}|{_NOT_GOT}", re.IGNORECASE)
_OF_OTHERS = re.compile(
    r"[您你贵]|如果?(?!今|此)|若|假如|凡是?|客户|用户|商家|站长|企业|个人|同行|他们|有的|部分|某|代办|申请中|办理中"
)
"""Of others, or of what might be: no word of the seller's own."""
_BY_ANOTHER = re.compile(
    r"代[理销售]|合作|[总母分]公司|集团|运营商的|由[^，。；\n]{0,8}(?:电信|联通|移动|广电|运营商|持证)|中介|介绍|帮[您你]"
)
"""In the answer: somebody else's licence may cover what is sold."""
_IS_NONE = re.compile(r"(?:不是|并非|不算|不属于)[^，,。；！？\n由]{0,8}$")
"""Just before: the seller is no such agent."""
_NAMED_WITHOUT = re.compile(
    r"(?:^|(?<=[。！？；，：\s]))(?P<name>[\u4e00-\u9fa5A-Za-z]{2,8}?)(?:目前|现在|暂时|自己|本身|也|并|一直|从来|是[^。！？；，\n不]{2,24}，){0,2}"
    r"(?:没有|暂无|尚无|不持有|(?:未|暂未|尚未|还没)有?(?:取得|办理|获得|拿到|持有|申请))[^。！？，\n]{0,24}?"
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
    found = _ANSWERED_NO.search(text)
    return " ".join(found[0].split()) if found and not says_of(_BY_ANOTHER, found[0]) else ""


def says_of(another: re.Pattern[str], text: str) -> bool:
    """
    Whether a text tells of somebody else who serves, and does not deny to be his agent.

    >>> says_of(re.compile("代理商"), "是运营商的代理商"), says_of(re.compile("代理商"), "不是谁的代理商")
    (True, False)
    """
    return any(not _IS_NONE.search(text[: each.start()]) for each in another.finditer(text))


def said_lacking(text: str) -> str:
    r"""
    Return the seller's words that put first what it lacks, if any.

    >>> said_lacking("机房在本地。IDC、ISP 的证都没有办过。")
    'IDC、ISP 的证都没有办过'
    >>> said_lacking("您的 ISP 许可证还没有办？我们代办。")
    ''
    """
    said = (sentence(text, m.start(), m.end()) for m in _SAID_LACKING.finditer(text))
    return next((each for each in said if not _OF_OTHERS.search(each)), "")


def without_lack(text: str) -> str:
    r"""
    Return a text without what says that there is no licence, whose words for a licence name none.

    >>> without_lack("本地机房。ISP 许可证还没有办下来，先装先用。")
    '本地机房。，先装先用。'
    """
    if answered_no(text):
        text = _ANSWERED_NO.sub("", text)
    return _SAID_LACKING.sub("", text) if said_lacking(text) else text
