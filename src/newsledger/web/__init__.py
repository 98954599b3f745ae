"""The review application: pages and an HTTP interface over the desk, which does what they ask for."""
