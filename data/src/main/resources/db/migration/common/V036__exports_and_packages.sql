-- Files with coordinates that were handed out (数据出库登记), chained by hash. The head is written under the audit trail's own lock.
create table export_head (
  id   integer  primary key check (id = 1),
  seq  bigint   not null,
  hash char(64) not null
);
insert into export_head values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

create table export_entry (
  seq            bigint       primary key,
  happened_at    timestamp with time zone not null,
  actor_id       uuid         not null,
  actor_name     varchar(60)  not null,
  actor_role     varchar(30)  not null,
  sides          varchar(60)  not null,   -- codes of the units whose line it is about
  subject_kind   varchar(20)  not null check (subject_kind in ('line', 'project')),
  subject_id     varchar(64)  not null,
  file_name      varchar(200) not null,
  classification varchar(12)  not null check (classification in ('PUBLIC', 'INTERNAL', 'SECRET', 'CONFIDENTIAL')),
  byte_size      bigint       not null,
  sha256         char(64)     not null,
  previous_hash  char(64)     not null,
  hash           char(64)     not null
);

-- Packages handed up (成果汇交): what was in them is told by their manifest, which is in the file; what the receiver found, by the receipt.
create table result_package (
  id             uuid         primary key,
  line_id        uuid         not null references boundary_line (id),
  sha256         char(64)     not null references document (sha256),
  file_name      varchar(200) not null,
  byte_size      bigint       not null,
  file_count     integer      not null,
  percent        integer      not null check (percent between 0 and 100),
  fingerprint    char(64)     not null,   -- of the course at that moment
  classification varchar(12)  not null check (classification in ('PUBLIC', 'INTERNAL', 'SECRET', 'CONFIDENTIAL')),
  made_by        uuid         not null references account (id),
  made_at        timestamp with time zone not null,
  state          varchar(10)  not null check (state in ('MADE', 'RECEIVED', 'REFUSED')),
  receiver       varchar(80),
  receipt_no     varchar(100),
  checked_by     uuid         references account (id),
  checked_at     timestamp with time zone,
  reasons        varchar(4000),
  row_version    bigint       default 0 not null
);
create index result_package_line on result_package (line_id);
