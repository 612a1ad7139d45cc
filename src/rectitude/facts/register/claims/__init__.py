"""
What rows claim of whom, put together by the roles of their columns.

A clerk's table says in one cell what is filed and in another what was found, in a third that nobody handed it
in. What a column is, is told by its cells first and by its heading second; a row is then heard topic by topic
(is it filed, is it open, is there a licence, does business go on), and its claims are laid beside each other.
"""
