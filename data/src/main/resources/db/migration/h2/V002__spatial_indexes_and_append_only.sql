-- No spatial index here: H2 cannot open a file that was cut off while a transaction had changed a row of one, and a register that does not
-- open after a power cut has lost everything. Box searches read the table; what the public asks is answered from memory.

-- The audit trail and the change log only grow.
create trigger audit_entry_append_only before update, delete on audit_entry for each row call 'org.merestone.data.ledger.RefuseChange';
create trigger change_log_append_only before update, delete on change_log for each row call 'org.merestone.data.ledger.RefuseChange';
