"""The contexts in which links are pressed: what a browser, or an in-app browser, says it is."""

from rectitude.evidence.linkprobe import Context

_PHONE = "Mozilla/5.0 (Linux; Android 14; 23127PN0CC Build/UKQ1.230804.001; wv) AppleWebKit/537.36"
_KERNEL = "(KHTML, like Gecko) Version/4.0 Chrome/130.0.6723.103"

USER_AGENTS: dict[Context, str] = {
    "desktop": (
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
        "Chrome/130.0.0.0 Safari/537.36"
    ),
    "wechat": (
        f"{_PHONE} {_KERNEL} Mobile Safari/537.36 XWEB/1300259 MMWEBSDK/20241202 MMWEBID/2247 "
        "MicroMessenger/8.0.56.2800(0x2800383F) WeChat/arm64 Weixin NetType/WIFI Language/zh_CN "
        "ABI/arm64"
    ),
    "qq": (
        f"{_PHONE} {_KERNEL} MQQBrowser/6.2 TBS/047601 Mobile Safari/537.36 "
        "V1_AND_SQ_9.1.25_8368_YYB_D QQ/9.1.25.22005 NetType/WIFI WebP/0.4.1 AppId/537260179 "
        "Pixel/1080 StatusBarHeight/96 SimpleUISwitch/0 QQTheme/1000"
    ),
    "weibo": (
        f"{_PHONE} {_KERNEL} Mobile Safari/537.36 "
        "Weibo (Xiaomi-23127PN0CC__weibo__14.12.0__android__android14)"
    ),
    "alipay": (
        f"{_PHONE} {_KERNEL} UWS/5.16.0.2 Mobile Safari/537.36 UCBS/5.16.0.2 "
        "NebulaSDK/1.8.100112 Nebula AlipayDefined(nt:WIFI,ws:393|0|2.75) AliApp(AP/10.6.90.8000) "
        "AlipayClient/10.6.90.8000 Language/zh-Hans useStatusBar/true isConcaveScreen/true"
    ),
    "dingtalk": (
        f"{_PHONE} {_KERNEL} UWS/5.12.4.0 Mobile Safari/537.36 AliApp(DingTalk/7.6.35) "
        "com.alibaba.android.rimet/41270532 Channel/227200 language/zh-CN abi/64"
    ),
    "douyin": (
        f"{_PHONE} {_KERNEL} Mobile Safari/537.36 aweme_330100 JsSdk/1.0 NetType/WIFI "
        "AppName/aweme app_version/33.1.0 ByteLocale/zh-CN Region/CN AppSkin/white "
        "AppTheme/light BytedanceWebview/d8a21c6 WebView/130.0.6723.103"
    ),
}
"""
The tokens by which platforms tell these browsers apart, as the apps' Android editions sent them in
late 2024; the phone's model is the same in all.
"""


def is_mobile(context: Context) -> bool:
    """Return whether the context is a phone."""
    return context != "desktop"
