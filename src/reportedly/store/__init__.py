"""Parts on disk, people's decisions, and the queries over them."""
