"""Where the ministry's filing system stands, to which a filing number links, and where it used to."""

FILING_SYSTEM = "beian.miit.gov.cn"
"""Where the number must link to (MII Order 33, article 13, as the ministry's site has moved)."""
FILING_HOSTS = frozenset({FILING_SYSTEM, f"www.{FILING_SYSTEM}"})
"""The hosts of the filing system, which answers under `www` too."""
RETIRED = frozenset(
    {"www.miitbeian.gov.cn", "miitbeian.gov.cn", "www.miibeian.gov.cn", "miibeian.gov.cn"}
)
"""Earlier addresses of the filing system; a link there leads nowhere."""
