"""Makes the rival's visitors wait eight tenths of a second."""

import time

from link_platforms import is_, platform


def treat(url, request):
    if is_("rival.example", url):
        time.sleep(0.8)


respond = platform(treat)
