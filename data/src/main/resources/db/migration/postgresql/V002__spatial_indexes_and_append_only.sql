create index boundary_node_geom on boundary_node using gist (geom);
create index boundary_line_version_geom on boundary_line_version using gist (geom);
create index marker_position_geom on marker_position using gist (geom);
create index place_geom on place using gist (geom);
create index built_up_area_geom on built_up_area using gist (geom);

-- The audit trail and the change log only grow.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are never changed or deleted', tg_table_name using errcode = '55000';
end $$;
create trigger audit_entry_append_only before update or delete on audit_entry for each row execute function refuse_change();
create trigger change_log_append_only before update or delete on change_log for each row execute function refuse_change();
