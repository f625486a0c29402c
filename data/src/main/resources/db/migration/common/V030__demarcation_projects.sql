-- The demarcation of a county as one undertaking (勘界项目): its lines, the thirteen stages of each with planned and actual days, and the
-- papers that the stages ask for. A line is in one stage at a time; stage 14 says that all thirteen are done.
create table demarcation_project (
  id          uuid        primary key,
  county_id   uuid        not null references division (id),
  name        varchar(80) not null,
  contractor  varchar(80) not null,
  supervisor  varchar(80) not null,
  begins_on   date        not null,
  ends_on     date        not null,
  opened_by   uuid        not null references account (id),
  opened_at   timestamp with time zone not null,
  closed_at   timestamp with time zone,
  check (ends_on > begins_on)
);

create table project_line (
  id              uuid    primary key,
  project_id      uuid    not null references demarcation_project (id),
  line_id         uuid    not null references boundary_line (id),
  stage           integer not null check (stage between 1 and 14),
  markers_planned integer check (markers_planned between 0 and 999),
  row_version     bigint  default 0 not null,
  unique (project_id, line_id)
);
create index project_line_line on project_line (line_id);

create table project_stage (
  project_line_id uuid    not null references project_line (id),
  stage           integer not null check (stage between 1 and 13),
  planned_on      date    not null,
  entered_on      date,
  done_on         date,
  skipped         boolean default false not null,
  primary key (project_line_id, stage)
);

create table stage_document (
  id              uuid         primary key,
  project_line_id uuid         not null references project_line (id),
  kind            varchar(30)  not null,
  unit_id         uuid         references division (id),   -- whose paper it is, where each side brings its own
  title           varchar(100) not null,
  document_no     varchar(100) not null,
  dated           date         not null,
  sha256          char(64)     not null references document (sha256),
  filed_by        uuid         not null references account (id),
  filed_at        timestamp with time zone not null,
  unique (project_line_id, kind, sha256)
);
create index stage_document_line on stage_document (project_line_id);
