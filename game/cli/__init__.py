"""The commands: thin, and the only place that joins the layers."""
