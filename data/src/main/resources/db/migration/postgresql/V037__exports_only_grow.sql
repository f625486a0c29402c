-- What was handed out stays written.
create trigger export_entry_append_only before update or delete on export_entry for each row execute function refuse_change();
