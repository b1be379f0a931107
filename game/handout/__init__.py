"""Paper for a class: the sheet of the facilitator and the cards of the lessons, as HTML to print."""
