"""What people and programs get: dossiers, explanations, exports. Nothing is computed here."""
