"""No switch was found."""

from push_portal import responding
from recommenders import Ways

respond = responding(Ways(off="nothing", noise=0.5), switch=False)
