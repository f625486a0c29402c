create spatial index boundary_node_geom on boundary_node (geom);
create spatial index boundary_line_version_geom on boundary_line_version (geom);
create spatial index marker_position_geom on marker_position (geom);
create spatial index place_geom on place (geom);
create spatial index built_up_area_geom on built_up_area (geom);

-- The audit trail and the change log only grow.
create trigger audit_entry_append_only before update, delete on audit_entry for each row call 'org.merestone.data.ledger.RefuseChange';
create trigger change_log_append_only before update, delete on change_log for each row call 'org.merestone.data.ledger.RefuseChange';
