"""It's Complicated: a serious game in which a customer feels what you do, and says why."""
