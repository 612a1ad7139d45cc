"""Switched off, the page only asks to be switched on."""

from push_portal import responding
from recommenders import Ways

respond = responding(Ways(off="locks", noise=0.5))
