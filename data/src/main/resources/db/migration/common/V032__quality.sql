-- Quality of the work on a line: what the rules found when somebody asked, which findings were waived by whom on whose proposal, and what was
-- ordered to be put right until when. A waiver is for one finding, by what it says: a finding that says something else is another one.
create table finding_waiver (
  id          uuid          primary key,
  task_id     uuid          not null references line_task (id),
  finding_key varchar(300)  not null,
  rule_id     varchar(10)   not null,
  told        varchar(1000) not null,
  reason      varchar(500)  not null,
  proposed_by uuid          not null references account (id),
  proposed_at timestamp with time zone not null,
  decided_by  uuid          references account (id),
  decided_at  timestamp with time zone,
  granted     boolean,
  check (decided_by is null or decided_by <> proposed_by)
);
create index finding_waiver_task on finding_waiver (task_id);

create table quality_run (
  id          uuid     primary key,
  task_id     uuid     not null references line_task (id),
  fingerprint char(64) not null,
  blocks      integer  not null,
  errors      integer  not null,
  warnings    integer  not null,
  waived      integer  not null,
  run_by      uuid     not null references account (id),
  run_at      timestamp with time zone not null
);
create index quality_run_task on quality_run (task_id);

create table rectification_order (
  id          uuid         primary key,
  task_id     uuid         not null references line_task (id),
  demand      varchar(500) not null,
  due_on      date         not null,
  ordered_by  uuid         not null references account (id),
  ordered_at  timestamp with time zone not null,
  answer      varchar(500),
  answered_by uuid         references account (id),
  answered_at timestamp with time zone,
  accepted_by uuid         references account (id),
  accepted_at timestamp with time zone,
  check (accepted_by is null or accepted_by <> answered_by)
);
create index rectification_order_task on rectification_order (task_id);
