"""Where the ministry's filing system stands, to which a filing number links, and where it used to."""

FILING_SYSTEM = "beian.miit.gov.cn"
"""Where the number must link to (MII Order 33, article 13, as the ministry's site has moved)."""
RETIRED = frozenset(
    {"www.miitbeian.gov.cn", "miitbeian.gov.cn", "www.miibeian.gov.cn", "miibeian.gov.cn"}
)
"""Earlier addresses of the filing system; a link there leads nowhere."""
EARLIER = "www.beian.miit.gov.cn"
"""
The address before the present one, of the ministry's own domain. Reports of August 2020 to November 2021,
for which public site templates changed their links, call it unreachable; nobody says that it stays so.
"""
