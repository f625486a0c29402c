-- One standard name at a time: the open one by a unique column, for rows that two transactions write at once; periods by a trigger.
alter table place_name add column standing_place uuid generated always as
  (case when kind = 'STANDARD' and valid_to is null and superseded_at is null then place_id end);
create unique index place_name_one_standing on place_name (standing_place);
create trigger place_name_one_standard before insert, update on place_name for each row
  call 'org.merestone.data.schema.OneStandardName';
