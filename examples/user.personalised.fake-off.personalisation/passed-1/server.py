"""Switched off, it no longer goes by interests."""

from push_portal import responding
from recommenders import Ways

respond = responding(Ways(noise=0.7))
