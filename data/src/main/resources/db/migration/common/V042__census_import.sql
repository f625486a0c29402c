-- Sheets of the place-name census (地名普查成果表、登记表): what was uploaded, what was found in it, and each row as it was entered.
create table census_import (
  id          uuid          primary key,
  sha256      char(64)      not null references document (sha256),
  file_name   varchar(200)  not null,
  mapping     varchar(4000) not null,   -- field of each column, in order, commas between; empty for a column that is not taken
  state       varchar(12)   not null check (state in ('UPLOADED', 'REFUSED', 'CHECKED', 'IMPORTED')),
  row_count   integer       not null,
  errors      integer       not null,
  warnings    integer       not null,
  uploaded_by uuid          not null references account (id),
  division_code varchar(12) not null,   -- of the person who uploaded it
  uploaded_at timestamp with time zone not null,
  imported_at timestamp with time zone
);

create table census_finding (
  import_id  uuid         not null references census_import (id),
  seq        integer      not null,
  row_no     integer      not null,
  heading    varchar(60)  not null,
  severity   varchar(10)  not null check (severity in ('ERROR', 'WARN', 'INFO')),
  rule_id    varchar(10)  not null,
  message_zh varchar(500) not null,
  message_en varchar(500) not null,
  primary key (import_id, seq)
);

create table place_census (
  place_id  uuid           primary key references place (id),
  import_id uuid           not null references census_import (id),
  row_no    integer        not null,
  record    varchar(16000) not null      -- the row as entered: heading TAB value, one cell a line
);
create index place_census_import on place_census (import_id);
