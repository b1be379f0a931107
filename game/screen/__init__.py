"""Play in a window: input becomes a command, a command a model, a model a picture.

How to write a scene stands in docs/window.md.
"""
