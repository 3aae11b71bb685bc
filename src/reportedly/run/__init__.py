"""Plans a run over the pipeline, and the engines that carry it out."""
