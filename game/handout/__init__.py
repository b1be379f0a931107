"""Paper for a class, as HTML: the sheet of the facilitator, and the cards of the lessons."""
