-- What a case brings with it, what departments and experts say of it, and the committees that vote on it.

create table case_material (
  id          uuid         primary key,
  case_id     uuid         not null references naming_case (id),
  kind        varchar(20)  not null,
  sha256      char(64)     not null references document (sha256),
  file_name   varchar(200) not null,
  byte_size   bigint       not null,
  added_by    varchar(60)  not null,
  added_at    timestamp with time zone not null,
  removed_at  timestamp with time zone
);
create index case_material_case on case_material (case_id);

-- Which materials a case of a kind has to bring; '*' is every kind.
create table material_demand (
  kind     varchar(20)  not null,
  material varchar(20)  not null,
  source   varchar(200) not null,
  primary key (kind, material)
);
insert into material_demand (kind, material, source) values
  ('NAMING', 'APPLICATION', '条例第十一条'), ('NAMING', 'SITE_PLAN', '条例第十一条'),
  ('PRE_NAMING', 'APPLICATION', '条例第十一条'), ('PRE_NAMING', 'SITE_PLAN', '条例第十一条'), ('PRE_NAMING', 'PLANNING', '地方实践'),
  ('RENAMING', 'APPLICATION', '条例第十一条'), ('RENAMING', 'GROUNDS', '条例第十条'),
  ('CANCELLATION', 'APPLICATION', '条例第十一条'), ('CANCELLATION', 'GONE', '地方实践'),
  ('EXTENT_CHANGE', 'APPLICATION', '条例第十一条'), ('EXTENT_CHANGE', 'SITE_PLAN', '条例第十一条'),
  ('RESTORATION', 'APPLICATION', '条例第十一条'), ('RESTORATION', 'GROUNDS', '条例第十条'),
  ('RECORDING', 'GROUNDS', '地方实践');

-- The three reports (实施办法 §5) as forms: one row for each field.
create table case_report (
  case_id    uuid          not null references naming_case (id),
  kind       varchar(12)   not null check (kind in ('ASSESSMENT', 'EXPERT', 'CONSULTATION')),
  field      varchar(20)   not null,
  text       varchar(4000) not null,
  written_by varchar(60)   not null,
  written_at timestamp with time zone not null,
  primary key (case_id, kind, field)
);

create table department (
  id          uuid         primary key,
  name        varchar(100) not null unique,
  flow        varchar(12)  check (flow in ('HOUSING', 'LINE')),    -- which names it approves; null where it only gives opinions
  division_id uuid         not null references division (id)
);
create table department_member (
  department_id uuid not null references department (id),
  account_id    uuid not null references account (id),
  primary key (department_id, account_id)
);

create table department_opinion (
  id            uuid         primary key,
  case_id       uuid         not null references naming_case (id),
  department_id uuid         not null references department (id),
  asked_name    varchar(100) not null,
  asked_on      date         not null,
  due_on        date         not null,
  answer        varchar(12)  check (answer in ('AGREES', 'OBJECTS', 'NO_ANSWER')),
  remark        varchar(1000),
  answered_by   varchar(60),
  answered_at   timestamp with time zone,
  settled_with  varchar(1000),                    -- what the office did about an objection
  extension     varchar(1000),
  unique (case_id, department_id, asked_name)
);

create table expert_review (
  id          uuid          primary key,
  case_id     uuid          not null references naming_case (id),
  asked_name  varchar(100)  not null,
  expert      varchar(60)   not null,
  title       varchar(100)  not null,
  verdict     varchar(12)   not null check (verdict in ('AGREES', 'AMENDS', 'OBJECTS')),
  remark      varchar(2000) not null,
  reviewed_on date          not null,
  entered_by  varchar(60)   not null,
  entered_at  timestamp with time zone not null
);
create index expert_review_case on expert_review (case_id);

create table naming_committee (
  id          uuid         primary key,
  name        varchar(100) not null unique,
  division_id uuid         not null references division (id)
);
create table committee_member (
  committee_id uuid not null references naming_committee (id),
  account_id   uuid not null references account (id),
  primary key (committee_id, account_id)
);
create table committee_meeting (
  id           uuid          primary key,
  committee_id uuid          not null references naming_committee (id),
  title        varchar(200)  not null,
  held_on      date          not null,
  room         varchar(100)  not null,
  members      integer       not null,            -- how many the committee had when the meeting was called
  quorum       integer       not null,            -- how many of them have to be there
  state        varchar(10)   not null check (state in ('OPEN', 'CLOSED')),
  minutes      varchar(20000),
  called_by    varchar(60)   not null,
  row_version  bigint        not null default 0
);
create table meeting_member (
  meeting_id uuid    not null references committee_meeting (id),
  account_id uuid    not null references account (id),
  present    boolean not null,
  primary key (meeting_id, account_id)
);
create table meeting_item (
  id           uuid         primary key,
  meeting_id   uuid         not null references committee_meeting (id),
  seq          integer      not null,
  case_id      uuid         references naming_case (id),
  batch_id     uuid,
  asked_name   varchar(200) not null,
  outcome      varchar(10)  check (outcome in ('PASSED', 'REFUSED')),
  concluded_at timestamp with time zone,
  unique (meeting_id, seq)
);
create index meeting_item_case on meeting_item (case_id);
create table meeting_vote (
  item_id    uuid          not null references meeting_item (id),
  account_id uuid          not null references account (id),
  vote       varchar(10)   not null check (vote in ('AYE', 'NAY', 'ABSTAIN')),
  dissent    varchar(1000) not null,
  voted_at   timestamp with time zone not null,
  primary key (item_id, account_id)
);
