-- Whether the same content was handed to the same person before is asked each time a map is opened.
create index export_entry_given on export_entry (actor_id, sha256, happened_at);
