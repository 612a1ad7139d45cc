"""No switch, and a policy that says there is none."""

from push_portal import responding
from recommenders import Ways

respond = responding(Ways(off="nothing", noise=0.5), switch=False, policy="no-way")
