"""The stages, in the order in which the data flows."""
