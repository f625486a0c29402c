-- The register of places over time: what a place was, the codes it bore, the places it belongs with, and one standard name at a time.

-- 保护: HISTORIC has weighty historical value (条例 §10), LISTED is on the list of protected names (§25).
alter table place add column protection varchar(10) default 'NONE' not null check (protection in ('NONE', 'HISTORIC', 'LISTED'));
alter table place add column origin varchar(2000) default '' not null;      -- 地名的来历
alter table place add column evolution varchar(4000) default '' not null;   -- 地名的历史沿革
create unique index place_code_once on place (place_code);

-- What a place was until it changed; what it is now stands in place.
create table place_version (
  id             uuid          primary key,
  place_id       uuid          not null references place (id),
  version_no     integer       not null,
  place_code     varchar(20),
  class_code     varchar(5)    not null references place_class (code),
  statutory_kind varchar(20)   not null,
  geom           geometry(geometry, 4490) not null,
  status         varchar(20)   not null,
  secrecy        varchar(12)   not null,
  protection     varchar(10)   not null,
  description    varchar(2000) not null,
  valid_to       date          not null,
  reason         varchar(1000) not null,
  document       varchar(100)  not null,
  changed_by     varchar(60)   not null,
  recorded_at    timestamp with time zone not null,
  unique (place_id, version_no)
);

-- Codes that are no longer borne. None is given again.
create table place_code_past (
  place_code  varchar(20)  primary key,
  place_id    uuid         not null references place (id),
  ended_on    date         not null,
  reason      varchar(1000) not null,
  recorded_at timestamp with time zone not null
);
create index place_code_past_place on place_code_past (place_id);

-- GOVERNED_BY: an administrative village and its committee; HOLDS: and a settlement in it; NAMED_AFTER: whose name it was made of.
create table place_link (
  place_id    uuid        not null references place (id),
  other_id    uuid        not null references place (id),
  kind        varchar(12) not null check (kind in ('GOVERNED_BY', 'HOLDS', 'NAMED_AFTER')),
  recorded_by varchar(60) not null,
  recorded_at timestamp with time zone not null,
  primary key (place_id, other_id, kind),
  check (place_id <> other_id)
);
create index place_link_other on place_link (other_id);

-- A proposed name (拟名) is a form too, and a minority script says which language it writes (BCP 47).
alter table place_name add column form varchar(20);
update place_name set form = kind;
alter table place_name drop column kind;
alter table place_name rename column form to kind;
alter table place_name alter column kind set not null;
alter table place_name add constraint place_name_form check (kind in
  ('STANDARD', 'SHORT', 'ALIAS', 'FORMER', 'VARIANT', 'MAP', 'MINORITY', 'DIALECT', 'PROPOSED'));
alter table place_name add column language varchar(35) default 'zh' not null;
alter table place_name add column recorded_by varchar(60) default '' not null;
alter table place_name add constraint place_name_period check (valid_from is null or valid_to is null or valid_to > valid_from);
