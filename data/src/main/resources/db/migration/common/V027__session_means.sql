-- Which mean of two sessions a surveyor accepted for a point (时段平均值), with what the sessions differed by. Never changed or deleted: a
-- later acceptance of the same point is a row of its own.
create table session_mean (
  id            uuid             not null primary key,
  task_id       uuid             not null references line_task (id),
  first_batch   uuid             not null references survey_batch (id),
  second_batch  uuid             not null references survey_batch (id),
  point_name    varchar(100)     not null,
  lon           double precision not null,
  lat           double precision not null,
  north_m       double precision not null,
  east_m        double precision not null,
  height_m      double precision,
  accepted_by   uuid             not null references account (id),
  accepted_at   timestamp with time zone not null
);
create index session_mean_task on session_mean (task_id);
