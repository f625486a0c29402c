-- What went out stays as it went out.
create trigger kept_paper_append_only before update or delete on kept_paper for each row execute function refuse_change();
create trigger kept_file_append_only before update or delete on kept_file for each row execute function refuse_change();
