"""Pure functions over strings: sentences, quotes, numbers, times, names, shingles."""
