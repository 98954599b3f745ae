"""The one store: documents, accounts, claims, incidents, history, judgements. It decides nothing."""
