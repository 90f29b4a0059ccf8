-- Who is behind an optical node: when it fails, or is worked on.
create index household_node on household (node_code);
