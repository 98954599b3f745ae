"""What trains the reader: data sets, model, export (the package itself never imports this)."""
