"""How sure: of a statement, by its words and its cue; of an event, by all that stands over it."""
