-- What a province lays down for its lines (技术规定): code templates and the numbers that the law leaves open, from a day on, for the divisions
-- whose codes begin like this. Nothing is overwritten: a later one of the same divisions takes the place of an earlier one.
create table survey_profile (
  id               uuid         primary key,
  division_prefix  varchar(12)  not null,
  name             varchar(100) not null,
  source           varchar(200) not null,
  verified         boolean      not null,   -- whether somebody has held it against the province's own text
  valid_from       date         not null,
  line_code        varchar(60)  not null,
  line_code_across varchar(60)  not null,
  marker_code      varchar(60)  not null,
  junction_code    varchar(60)  not null,
  made_by          uuid         not null references account (id),
  made_at          timestamp with time zone not null,
  withdrawn_by     uuid         references account (id),
  withdrawn_at     timestamp with time zone,
  check ((withdrawn_by is null) = (withdrawn_at is null))
);
create index survey_profile_prefix on survey_profile (division_prefix, valid_from);

-- The numbers that a profile states; what it does not state is what the register proposes.
create table profile_threshold (
  profile_id uuid          not null references survey_profile (id),
  threshold  varchar(30)   not null,
  amount     numeric(14,4) not null,
  primary key (profile_id, threshold)
);

-- Which of the rules a review could judge, on how many lines, and on how many there was nothing for it to look at.
create table review_rule (
  review_id uuid        not null references line_review (id) on delete cascade,
  rule_id   varchar(10) not null,
  judged    integer     not null,
  unjudged  integer     not null,
  primary key (review_id, rule_id)
);

-- A gate runs the rules of a line that has no draft yet, too; a run says which rules it judged and which of them were broken how often.
alter table quality_run alter column task_id drop not null;
alter table quality_run add column line_id uuid references boundary_line (id);
alter table quality_run add column judged varchar(400) default '' not null;
alter table quality_run add column broken varchar(1000) default '' not null;
create index quality_run_line on quality_run (line_id);
