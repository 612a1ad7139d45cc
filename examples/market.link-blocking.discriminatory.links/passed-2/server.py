"""Makes everybody wait."""

import time

from link_platforms import platform


def treat(url, request):
    time.sleep(0.6)


respond = platform(treat)
