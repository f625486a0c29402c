-- One standard name at a time: the open one by a unique column, for rows that two transactions write at once; periods by a trigger.
alter table place_name add column standing_place uuid generated always as
  (case when kind = 'STANDARD' and valid_to is null and superseded_at is null then place_id end) stored;
create unique index place_name_one_standing on place_name (standing_place);
create function one_standard_name() returns trigger language plpgsql as $$
begin
  if new.kind = 'STANDARD' and new.superseded_at is null and exists (
      select 1 from place_name other
      where other.place_id = new.place_id and other.id <> new.id and other.kind = 'STANDARD' and other.superseded_at is null
        and coalesce(other.valid_from, '-infinity'::date) < coalesce(new.valid_to, 'infinity'::date)
        and coalesce(new.valid_from, '-infinity'::date) < coalesce(other.valid_to, 'infinity'::date)) then
    raise exception 'place % has another standard name in that time', new.place_id using errcode = '23505';
  end if;
  return new;
end $$;
create trigger place_name_one_standard before insert or update on place_name for each row execute function one_standard_name();
