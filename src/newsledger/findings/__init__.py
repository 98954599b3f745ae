"""The claims of one incident, a policy and a moment in; settled values, conflicts and a timeline out."""
