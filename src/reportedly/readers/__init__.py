"""Source formats, one file each; `base` says what a reader is."""
