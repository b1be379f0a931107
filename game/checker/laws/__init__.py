"""The laws of docs/laws.md, each as something to try on a customer under any rulebook."""
