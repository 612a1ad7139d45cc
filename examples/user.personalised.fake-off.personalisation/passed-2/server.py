"""Switched off, region, follows and test groups still differ."""

from push_portal import responding
from recommenders import Ways

respond = responding(Ways(noise=0.5, region=0.6, follows=0.4, groups=0.3))
