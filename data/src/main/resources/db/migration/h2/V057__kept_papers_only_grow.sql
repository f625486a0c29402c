-- What went out stays as it went out.
create trigger kept_paper_append_only before update, delete on kept_paper for each row call 'org.merestone.data.ledger.RefuseChange';
create trigger kept_file_append_only before update, delete on kept_file for each row call 'org.merestone.data.ledger.RefuseChange';
