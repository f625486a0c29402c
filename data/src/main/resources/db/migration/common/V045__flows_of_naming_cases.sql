-- The flows of naming cases: who else has a hand in them, the states of every step, what each flow demands, the clocks of all of them.

-- Which roles there are is the program's to say; a list here had to be changed with every new one.
create table account_role_kept (
  account_id uuid        not null references account (id),
  role       varchar(30) not null,
  primary key (account_id, role)
);
insert into account_role_kept (account_id, role) select account_id, role from account_role;
drop table account_role;
alter table account_role_kept rename to account_role;

alter table naming_case add column standing varchar(20);
update naming_case set standing = state;
alter table naming_case drop column state;
alter table naming_case rename column standing to state;
alter table naming_case alter column state set not null;
alter table naming_case add constraint naming_case_state check (state in ('DRAFT', 'SUBMITTED', 'CHECKED', 'SUSPENDED', 'REPORTED',
  'APPROVED', 'REJECTED', 'ARCHIVED', 'RETURNED', 'WITHDRAWN'));
alter table naming_case add column asks_for varchar(20);
update naming_case set asks_for = kind;
alter table naming_case drop column kind;
alter table naming_case rename column asks_for to kind;
alter table naming_case alter column kind set not null;
alter table naming_case add constraint naming_case_kind check (kind in ('NAMING', 'RENAMING', 'CANCELLATION', 'EXTENT_CHANGE',
  'PRE_NAMING', 'RESTORATION', 'RECORDING'));
create index naming_case_state_date on naming_case (state, created_at);

-- What was decided, and the day from which it holds; effected_at is set when the register was changed accordingly.
alter table naming_case add column effective_on date;
alter table naming_case add column effected_at timestamp with time zone;
alter table naming_case add column decided_secrecy varchar(12);
alter table naming_case add column decided_status varchar(20);
update naming_case set effective_on = approved_on, effected_at = decided_at where approved_on is not null;

-- A notice asks about a name; when the case changes its name it has not been asked about.
alter table public_notice add column asked_name varchar(200) default '' not null;
update public_notice set asked_name = (select c.name from naming_case c where c.id = public_notice.case_id);

create table naming_clock (
  case_id    uuid         not null references naming_case (id),
  kind       varchar(12)  not null,
  started_on date         not null,
  due_on     date         not null,
  done_on    date,
  done_with  varchar(200),                -- who received it, or where it was announced, with its number
  done_by    varchar(60),
  paused_on  date,                        -- stands still since that day; when it goes on, the days between are added to due_on
  extension  varchar(1000),               -- why it became longer
  primary key (case_id, kind)
);
insert into naming_clock (case_id, kind, started_on, due_on, done_on, done_with, done_by)
  select case_id, kind, started_on, due_on, done_on, done_with, done_by from case_clock;
drop table case_clock;
create index naming_clock_due on naming_clock (due_on);

-- A deadline that came near or ran out was told to whom it concerns: once each.
create table naming_escalation (
  case_id uuid        not null references naming_case (id),
  kind    varchar(12) not null,
  level   varchar(10) not null check (level in ('SOON', 'OVERDUE')),
  due_on  date        not null,
  told_on date        not null,
  primary key (case_id, kind, level, due_on)
);

-- What a flow demands before a case is reported or approved; '*' is every kind of case. A demand that may be waived is waived with a reason.
create table naming_demand (
  flow     varchar(12)  not null check (flow in ('GOVERNMENT', 'HOUSING', 'LINE', 'UPWARD')),
  kind     varchar(20)  not null,
  demand   varchar(12)  not null check (demand in ('MATERIALS', 'REPORTS', 'EXPERTS', 'OPINIONS', 'NOTICE', 'COMMITTEE')),
  waivable boolean      not null,
  source   varchar(200) not null,
  primary key (flow, kind, demand)
);
create table naming_waiver (
  case_id   uuid          not null references naming_case (id),
  demand    varchar(12)   not null,
  reason    varchar(1000) not null,
  waived_by varchar(60)   not null,
  waived_at timestamp with time zone not null,
  primary key (case_id, demand)
);

-- Numbers that the law does not fix.
create table naming_setting (
  name   varchar(30)  primary key,
  amount integer      not null,
  source varchar(200) not null
);
insert into naming_setting (name, amount, source) values
  ('handling_days', 30, '上海市地名管理办法等地方规定，供参考'),
  ('opinion_days', 10, '地方实践，供参考'),
  ('quorum_part', 2, '本委员会议事规则'),
  ('quorum_whole', 3, '本委员会议事规则'),
  ('alarm_days', 5, '本系统缺省'),
  ('sign_days', 60, '宁波市地名管理条例第二十一条，供参考'),
  ('address_days', 30, '地方实践，供参考');

insert into naming_demand (flow, kind, demand, waivable, source) values
  ('GOVERNMENT', '*', 'MATERIALS', true, '条例第十一条'),
  ('GOVERNMENT', '*', 'REPORTS', true, '条例第十一条、实施办法第五条'),
  ('GOVERNMENT', '*', 'NOTICE', true, '实施办法第五条'),
  ('GOVERNMENT', '*', 'COMMITTEE', true, '条例第六条'),
  ('GOVERNMENT', 'RENAMING', 'EXPERTS', true, '条例第十条'),
  ('HOUSING', '*', 'MATERIALS', true, '条例第十一条'),
  ('HOUSING', '*', 'REPORTS', true, '条例第十一条'),
  ('LINE', '*', 'MATERIALS', true, '条例第十一条'),
  ('LINE', '*', 'REPORTS', true, '条例第十一条'),
  ('UPWARD', '*', 'MATERIALS', true, '条例第十一条'),
  ('UPWARD', '*', 'REPORTS', false, '条例第十一条'),
  ('UPWARD', '*', 'NOTICE', true, '条例第十一条');

-- A name that was decided on but is not in the register yet: nobody else is given it in the same scope.
create table name_claim (
  scope      varchar(80)  not null,       -- a built-up area, or the beginning of the codes of divisions
  kind       varchar(20)  not null,       -- statutory kind
  name       varchar(100) not null,
  case_id    uuid         not null references naming_case (id),
  claimed_at timestamp with time zone not null,
  primary key (scope, kind, name)
);
create index name_claim_case on name_claim (case_id);
