-- The agreement on a line (协议书): what somebody wrote of it, its map sheets, the signatures of both sides, and what became of it. The course
-- in words and the list of markers are not stored: they are the draft's, whose fingerprint is part of what is signed.
create table agreement (
  id                uuid          primary key,
  line_id           uuid          not null references boundary_line (id),
  task_id           uuid          not null references line_task (id),
  state             varchar(12)   not null check (state in ('DRAFTED', 'REPORTED', 'APPROVED', 'PUBLISHED', 'WITHDRAWN')),
  agreement_no      varchar(100)  not null,
  title             varchar(100)  not null,
  overview          varchar(4000) not null,
  questions         varchar(4000) not null,
  effect            varchar(2000) not null,
  copies            integer       not null check (copies between 2 and 99),
  drafted_by        uuid          not null references account (id),
  drafted_at        timestamp with time zone not null,
  report_no         varchar(100),
  reported_on       date,
  approval_no       varchar(100),
  approved_on       date,
  approved_by       uuid          references account (id),
  notice_no         varchar(100),
  published_on      date,
  row_version       bigint        default 0 not null
);
create index agreement_task on agreement (task_id);

-- Everyone who wrote at an agreement: none of them approves it.
create table agreement_author (
  agreement_id uuid not null references agreement (id),
  account_id   uuid not null references account (id),
  primary key (agreement_id, account_id)
);

create table agreement_sheet (
  agreement_id uuid          not null references agreement (id),
  sheet_no     integer       not null,
  scale        integer       not null check (scale in (5000, 10000, 25000, 50000)),
  west         numeric(12,8) not null,
  south        numeric(12,8) not null,
  east         numeric(12,8) not null,
  north        numeric(12,8) not null,
  sha256       char(64)      references document (sha256),
  primary key (agreement_id, sheet_no)
);

-- A signature counts for the fingerprint that it names. One on a scan counts once a second person has compared it.
create table agreement_signature (
  id           uuid         primary key,
  agreement_id uuid         not null references agreement (id),
  unit_id      uuid         not null references division (id),
  fingerprint  char(64)     not null,
  signer_name  varchar(60)  not null,
  signer_post  varchar(60)  not null,
  signed_on    date         not null,
  recorded_by  uuid         not null references account (id),
  recorded_at  timestamp with time zone not null,
  scan_sha256  char(64)     references document (sha256),
  compared_by  uuid         references account (id),
  compared_at  timestamp with time zone,
  voided_at    timestamp with time zone,
  void_reason  varchar(200)
);
create index agreement_signature_agreement on agreement_signature (agreement_id);
