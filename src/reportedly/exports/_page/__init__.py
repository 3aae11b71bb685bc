"""The views of the dossier page: what templates show, worked out by pure functions. Markdown uses them too."""
