"""Rules over a scenario, its proof and its rulebook; what they find is a problem."""
