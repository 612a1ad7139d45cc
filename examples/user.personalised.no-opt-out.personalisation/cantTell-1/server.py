"""Switched off, the list is empty."""

from push_portal import responding
from recommenders import Ways

respond = responding(Ways(off="empties", noise=0.5))
