"""Two visitors an arm."""

from push_portal import responding
from recommenders import Ways

respond = responding(Ways(off="nothing", noise=0.7))
