"""Whether a text says that who turns personalisation off is served no more by the app as a whole."""

import re

from rectitude.evidence.app import AppPackage

_SHORTEST_NAME = 2
"""Characters of an app's name by which a text speaks of it; ours."""
_REFUSES = r"(?:关闭|停用|不同意|拒绝|未开启|不开启)"
_ENDS = r"(?=\s*(?:[。；！，,!]|$))"
_OF_A_PART = r"推荐|推送|频道|功能|模块|栏目|板块|页面|内容|部分|个性|定向|算法|[该此]"
"""Subjects of which it may be said too: the recommendations that were turned off, and where they stand."""
_ENDS_SERVICE = re.compile(
    rf"{_REFUSES}[^。；！]{{0,16}}(?:无法|不能|不得)(?:再|继续|正常|将)*使用"
    rf"(?:本(?:应用|软件|产品|平台|APP)){_ENDS}"
    rf"|{_REFUSES}[^。；！，,]{{0,16}}?(?:后|[，,])[，,]?(?:(?!{_OF_A_PART})[^。；！，,]){{0,12}}"
    rf"(?:无法|不能|不再|停止|终止)(?:再|继续)*[为向给](?:您|你|用户)提供(?:任何|一切|全部)?的?服务{_ENDS}",
    re.IGNORECASE,
)
"""That the app as a whole is of no more use; that its recommendations are is no refusal."""


def ends(package: AppPackage, text: str) -> bool:
    """Return whether a text of an app, which may call it by its name, refuses all service."""
    name = package.package.label.strip()
    own = text.replace(name, "本应用") if len(name) >= _SHORTEST_NAME else text
    return _ENDS_SERVICE.search(own) is not None
