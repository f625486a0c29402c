-- Readings that a person has confirmed, words that make the name check ask, and names that an approved plan keeps. Rows are ended, never
-- changed: superseded_at says since when one no longer serves.

create table confirmed_reading (
  id            uuid         primary key,
  name          varchar(100) not null,
  syllables     varchar(300) not null,   -- toned, one for each character, one space between
  class_code    varchar(5)   not null,   -- prefix; '' is every class
  division_code varchar(12)  not null,   -- prefix; '' is everywhere
  source        varchar(200) not null,
  confirmed_by  varchar(60)  not null,
  confirmed_at  timestamp with time zone not null,
  superseded_at timestamp with time zone
);
create index confirmed_reading_name on confirmed_reading (name);

create table lexicon_entry (
  id            uuid         primary key,
  word          varchar(30)  not null,
  kind          varchar(20)  not null check (kind in
    ('LEADER', 'PERSON', 'FOREIGN', 'COMPANY', 'FAMOUS', 'GRAND', 'FOREIGN_STYLE', 'ODD')),
  source        varchar(200) not null,
  verified      boolean      not null,
  imported_by   varchar(60)  not null,
  imported_at   timestamp with time zone not null,
  superseded_at timestamp with time zone
);

create table planned_name (
  id            uuid         primary key,
  name          varchar(100) not null,
  class_code    varchar(5)   not null references place_class (code),
  geom          geometry(geometry, 4490) not null,
  document      varchar(100) not null,
  approved_on   date         not null,
  imported_by   varchar(60)  not null,
  imported_at   timestamp with time zone not null,
  superseded_at timestamp with time zone
);

-- Where a spelling that somebody gave comes from (R05); null where it was made by the rules.
alter table naming_case add column roman_source varchar(200);
