-- The bureau's own reference tables beside those that ship: classes, generic terms, variant characters, readings, words. Each import is an
-- edition; entries are ended, never changed.
create table reference_edition (
  id          uuid          primary key,
  kind        varchar(12)   not null check (kind in ('CLASSES', 'GENERICS', 'VARIANTS', 'READINGS', 'LEXICON', 'PLAN')),
  edition_no  integer       not null,
  file_name   varchar(200)  not null,
  entries     integer       not null,
  imported_by varchar(60)   not null,
  imported_at timestamp with time zone not null,
  unique (kind, edition_no)
);

create table reference_entry (
  edition_id    uuid         not null references reference_edition (id),
  kind          varchar(12)  not null,
  subject       varchar(100) not null,    -- a code, a term, a character, a name
  stands_for    varchar(300) not null,    -- its name, how much it wants before it, the usual form, the syllables
  scope         varchar(100) not null,    -- the class above, or the beginnings of the classes and divisions where it serves
  note          varchar(100) not null,    -- the English name of a class
  source        varchar(200) not null,
  verified      boolean      not null,
  superseded_at timestamp with time zone
);
create index reference_entry_kind on reference_entry (kind, subject);
create index reference_entry_edition on reference_entry (edition_id);

-- One notice for a batch says where each of its names lies.
alter table public_notice alter column body set data type varchar(100000);
