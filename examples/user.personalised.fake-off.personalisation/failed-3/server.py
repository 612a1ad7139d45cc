"""In a new session the switch turns itself on."""

from push_portal import responding
from recommenders import Ways

respond = responding(Ways(off="turns-on", noise=0.7))
