-- What was handed out stays written.
create trigger export_entry_append_only before update, delete on export_entry for each row call 'org.merestone.data.ledger.RefuseChange';
