"""One trainee's run: session, views, debrief, record; the same for every front end."""
