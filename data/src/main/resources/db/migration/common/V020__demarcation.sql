-- Everyone who had a hand in a draft: none of them confirms or approves it.
create table draft_author (
  line_version_id uuid not null references boundary_line_version (id),
  account_id      uuid not null references account (id),
  primary key (line_version_id, account_id)
);

-- A point of the course at which a marker stands: the two are moved together.
alter table boundary_point add column marker_id uuid references marker (id);

create index survey_batch_task on survey_batch (task_id);
