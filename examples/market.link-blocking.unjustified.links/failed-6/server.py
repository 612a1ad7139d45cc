"""Calls the rival malicious; listed sites are stopped with the same page."""

from link_platforms import blocked, platform

respond = platform(
    lambda url, request: (
        blocked("网页包含恶意内容，请勿访问。") if "rival" in url or "malware" in url else None
    )
)
