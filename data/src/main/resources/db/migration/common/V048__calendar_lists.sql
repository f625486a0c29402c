-- The lists of holidays that an administrator brings in, each with its document and day; and what stood before, so that one can be taken back.
create table calendar_list (
  id            uuid         primary key,
  calendar_year integer      not null,
  list_no       integer      not null,         -- within its year, in the order in which they came
  source        varchar(200) not null,
  published_on  date         not null,
  entered_by    varchar(60)  not null,
  entered_at    timestamp with time zone not null,
  undone_by     varchar(60),
  undone_at     timestamp with time zone,
  unique (calendar_year, list_no)
);
create table calendar_day_before (
  list_id  uuid         not null references calendar_list (id),
  on_day   date         not null,
  working  boolean      not null,
  name     varchar(30)  not null,
  source   varchar(200) not null,
  verified boolean      not null,
  primary key (list_id, on_day)
);
