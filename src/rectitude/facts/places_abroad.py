"""Places outside the mainland, as registers name them: countries, and the cities where machines stand."""

import re

_ABROAD = re.compile(
    r"(?:outside|excluding|except|beyond|non)[ _-]?(?:the )?(?:of )?(?:china[ _-]?)?mainland"
    r"|(?:大陆|内地|中国|境内)(?:以|之)外|境外|(?<!上)海外|国外|香港|澳门|台湾|港澳台|美国|日本|韩国|新加坡|英国|德国|法国|荷兰|加拿大|澳大利亚"
    r"|俄罗斯|印度|马来西亚|泰国|越南|东京|大阪|首尔|伦敦|法兰克福|洛杉矶|圣何塞|硅谷|弗吉尼亚|纽约|吉隆坡|曼谷|雅加达|悉尼|迪拜"
    r"|tokyo|osaka|seoul|london|frankfurt|los angeles|san jose|silicon valley|virginia|oregon"
    r"|new york|paris|amsterdam|kuala lumpur|bangkok|jakarta|sydney|mumbai|dubai"
    r"|(?<![a-z])(?:us|eu|sa|af|me|ca)-(?:north|south|east|west|central)[a-z]*(?:-\d)?|(?<![a-z])ap-(?:south|north)?(?:east|west|south)-\d"
    r"|overseas|abroad|hong ?kong|macau|taiwan|united states|singapore|japan|germany|kingdom|korea"
    r"|canada|australia|france"
    r"|^(?:us|usa|hk|sg|jp|de|uk|gb|kr|tw|mo|ca|au|fr|nl|ru|in|my|th|vn)$"
)


def is_abroad(text: str) -> bool:
    """
    Whether a text in lower case names a place outside the mainland.

    >>> is_abroad("新加坡"), is_abroad("浙江杭州")
    (True, False)
    >>> is_abroad("上海外高桥")
    False
    """
    return bool(_ABROAD.search(text))
