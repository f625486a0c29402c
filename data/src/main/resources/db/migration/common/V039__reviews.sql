-- A county runs all rules over all its lines: one review, how far it is while it runs, and what it found. The last few of a division are kept.
create table line_review (
  id            uuid        primary key,
  division_code varchar(12) not null,
  state         varchar(12) not null check (state in ('RUNNING', 'DONE', 'CANCELLED', 'FAILED')),
  lines_total   integer     not null,
  lines_done    integer     not null,
  begun_by      uuid        not null references account (id),
  begun_at      timestamp with time zone not null,
  moved_at      timestamp with time zone not null
);
create index line_review_division on line_review (division_code, begun_at);

create table review_finding (
  review_id  uuid          not null references line_review (id),
  seq        integer       not null,
  line_id    uuid          references boundary_line (id),      -- null: about the network of several lines
  task_id    uuid          references line_task (id),
  rule_id    varchar(10)   not null,
  severity   varchar(10)   not null check (severity in ('BLOCK', 'ERROR', 'WARN', 'INFO')),
  waived     boolean       not null,
  about      varchar(300)  not null,
  message_zh varchar(1000) not null,
  message_en varchar(1000) not null,
  lon        double precision,
  lat        double precision,
  primary key (review_id, seq)
);
