"""What the sale pane is built from: lists, grid, entry card; painted, passive."""
