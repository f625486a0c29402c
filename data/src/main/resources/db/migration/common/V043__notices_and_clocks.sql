-- Public notices (公示) and announcements (公告) of naming cases, what the public says to them, and the clocks of the law.

-- Days that are not as their weekday says: holidays, and weekend days that are worked (调休). A bureau corrects the table each year.
create table calendar_day (
  on_day   date         primary key,
  working  boolean      not null,
  name     varchar(30)  not null,
  source   varchar(200) not null,
  verified boolean      not null
);

create table public_notice (
  id         uuid          primary key,
  case_id    uuid          not null references naming_case (id),
  kind       varchar(12)   not null check (kind in ('NOTICE', 'ANNOUNCEMENT')),
  title      varchar(200)  not null,
  body       varchar(4000) not null,
  channels   varchar(300)  not null,
  from_day   date          not null,
  to_day     date          not null,      -- the last day on which the public may speak; of an announcement its first day
  opened_by  varchar(60)   not null,
  opened_at  timestamp with time zone not null,
  closed_at  timestamp with time zone,
  extension_reason varchar(1000),
  row_version bigint       not null default 0,
  check (to_day >= from_day)
);
create index public_notice_case on public_notice (case_id);

create table public_comment (
  id           uuid          primary key,
  notice_id    uuid          not null references public_notice (id),
  comment_text varchar(1000) not null,
  contact      varchar(100)  not null,    -- never published
  received_at  timestamp with time zone not null,
  state        varchar(10)   not null check (state in ('RECEIVED', 'SHOWN', 'HELD')),
  public_text  varchar(1000),             -- what of it is shown, without what points to a person
  moderated_by varchar(60),
  answer       varchar(1000),
  answered_by  varchar(60),
  answered_at  timestamp with time zone
);
create index public_comment_notice on public_comment (notice_id, state);

-- 备案 and 公告 within 15 days (条例 §13, §14); days of the calendar, for the law says 日.
create table case_clock (
  case_id    uuid         not null references naming_case (id),
  kind       varchar(12)  not null check (kind in ('FILING', 'ANNOUNCEMENT')),
  started_on date         not null,
  due_on     date         not null,
  done_on    date,
  done_with  varchar(200),                -- who received it, or where it was announced, with its number
  done_by    varchar(60),
  primary key (case_id, kind)
);

insert into calendar_day (on_day, working, name, source, verified) values
  ('2026-01-01', false, '元旦', '国务院办公厅 2026 年部分节假日安排', false),
  ('2026-01-02', false, '元旦', '国务院办公厅 2026 年部分节假日安排', false),
  ('2026-01-04', true, '调休', '国务院办公厅 2026 年部分节假日安排', false),
  ('2026-02-14', true, '调休', '国务院办公厅 2026 年部分节假日安排', false),
  ('2026-02-16', false, '春节', '国务院办公厅 2026 年部分节假日安排', false),
  ('2026-02-17', false, '春节', '国务院办公厅 2026 年部分节假日安排', false),
  ('2026-02-18', false, '春节', '国务院办公厅 2026 年部分节假日安排', false),
  ('2026-02-19', false, '春节', '国务院办公厅 2026 年部分节假日安排', false),
  ('2026-02-20', false, '春节', '国务院办公厅 2026 年部分节假日安排', false),
  ('2026-02-23', false, '春节', '国务院办公厅 2026 年部分节假日安排', false),
  ('2026-02-28', true, '调休', '国务院办公厅 2026 年部分节假日安排', false),
  ('2026-04-06', false, '清明节', '国务院办公厅 2026 年部分节假日安排', false),
  ('2026-05-01', false, '劳动节', '国务院办公厅 2026 年部分节假日安排', false),
  ('2026-05-04', false, '劳动节', '国务院办公厅 2026 年部分节假日安排', false),
  ('2026-05-05', false, '劳动节', '国务院办公厅 2026 年部分节假日安排', false),
  ('2026-05-09', true, '调休', '国务院办公厅 2026 年部分节假日安排', false),
  ('2026-06-19', false, '端午节', '国务院办公厅 2026 年部分节假日安排', false),
  ('2026-09-20', true, '调休', '国务院办公厅 2026 年部分节假日安排', false),
  ('2026-09-25', false, '中秋节', '国务院办公厅 2026 年部分节假日安排', false),
  ('2026-10-01', false, '国庆节', '国务院办公厅 2026 年部分节假日安排', false),
  ('2026-10-02', false, '国庆节', '国务院办公厅 2026 年部分节假日安排', false),
  ('2026-10-05', false, '国庆节', '国务院办公厅 2026 年部分节假日安排', false),
  ('2026-10-06', false, '国庆节', '国务院办公厅 2026 年部分节假日安排', false),
  ('2026-10-07', false, '国庆节', '国务院办公厅 2026 年部分节假日安排', false),
  ('2026-10-10', true, '调休', '国务院办公厅 2026 年部分节假日安排', false);
