"""Stops listed sites only."""

from link_platforms import blocked, platform

respond = platform(
    lambda url, request: blocked("网页包含恶意内容，请勿访问。") if "malware" in url else None
)
