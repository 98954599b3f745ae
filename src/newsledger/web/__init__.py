"""The review application: pages and an HTTP interface over the desk; it decides nothing that the desk does not."""
