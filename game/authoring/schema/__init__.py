"""What an editor needs to help a writer: a JSON Schema, made of the shapes that read a scenario."""
