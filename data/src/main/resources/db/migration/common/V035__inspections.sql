-- A role of its own for whoever supervises the work of a survey unit (质量监理). The column's check is nameless, so the table is written anew.
create table account_role_anew (
  account_id uuid        not null references account (id),
  role       varchar(30) not null
    check (role in ('ADMINISTRATOR', 'SURVEYOR', 'BOUNDARY_OFFICER', 'COUNTY_OFFICER', 'NAMING_CLERK', 'NAMING_OFFICE', 'SUPERVISOR')),
  primary key (account_id, role)
);
insert into account_role_anew select account_id, role from account_role;
drop table account_role;
alter table account_role_anew rename to account_role;

-- Runs of the rules that a gate made, and at which stage.
alter table quality_run add column stage integer check (stage between 1 and 13);

-- The scheme by which a line's results are inspected (评分方案): a new one never changes what was inspected by an older one.
create table inspection_scheme (
  id             uuid         primary key,
  version_no     integer      not null unique,
  levels         varchar(100) not null,     -- which levels a line must pass, in their order, with commas
  weights        varchar(200) not null,     -- ELEMENT=weight, with commas; the weights add up to 1
  deduct_a       numeric(6,2) not null,
  deduct_b       numeric(6,2) not null,
  deduct_c       numeric(6,2) not null,
  deduct_d       numeric(6,2) not null,
  excellent_from numeric(5,2) not null,
  good_from      numeric(5,2) not null,
  pass_from      numeric(5,2) not null,
  sample_steps   varchar(300) not null,     -- up to=how many, with commas; beyond the last step everything is looked at
  reason         varchar(200) not null,
  made_by        uuid         references account (id),
  made_at        timestamp with time zone not null
);

create table inspection (
  id           uuid        primary key,
  task_id      uuid        not null references line_task (id),
  scheme_id    uuid        not null references inspection_scheme (id),
  level        varchar(12) not null check (level in ('PROCESS', 'FINAL', 'SUPERVISION', 'ACCEPTANCE')),
  fingerprint  char(64)    not null,        -- of the draft that was inspected
  lot_size     integer     not null,
  begun_by     uuid        not null references account (id),
  begun_at     timestamp with time zone not null,
  score        numeric(5,2),
  grade        varchar(12) check (grade in ('EXCELLENT', 'GOOD', 'PASSED', 'FAILED')),
  closed_at    timestamp with time zone,
  note         varchar(1000) not null
);
create index inspection_task on inspection (task_id);

create table inspection_unit (
  inspection_id uuid         not null references inspection (id),
  seq           integer      not null,
  kind          varchar(10)  not null check (kind in ('MARKER', 'SENTENCE', 'SHEET')),
  name          varchar(100) not null,
  score         numeric(5,2),
  primary key (inspection_id, seq)
);

create table inspection_fault (
  id            uuid         primary key,
  inspection_id uuid         not null references inspection (id),
  unit_seq      integer      not null,
  element       varchar(12)  not null check (element in ('MATHEMATICS', 'ATTRIBUTES', 'EXPRESSION', 'DOCUMENTS')),
  class         char(1)      not null check (class in ('A', 'B', 'C', 'D')),
  told          varchar(500) not null,
  foreign key (inspection_id, unit_seq) references inspection_unit (inspection_id, seq)
);
