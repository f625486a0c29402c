-- A junction (三交点、四交点) belongs to three units or more: what they agree on it is signed by all of them (交会点协议书). Units, lines and marker of
-- a junction are read from the register and are part of what is signed; only what somebody wrote is stored.
create table junction_agreement (
  id              uuid          primary key,
  node_id         uuid          not null references boundary_node (id),
  state           varchar(12)   not null check (state in ('DRAFTED', 'APPROVED', 'WITHDRAWN')),
  agreement_no    varchar(100)  not null,
  title           varchar(100)  not null,
  description     varchar(4000) not null,
  unmarked_reason varchar(500)  not null,     -- why no marker stands there; empty where one does
  effect          varchar(2000) not null,
  copies          integer       not null check (copies between 3 and 99),
  in_order        boolean       not null,     -- whether the parties sign one after the other, by their codes
  drafted_by      uuid          not null references account (id),
  drafted_at      timestamp with time zone not null,
  approval_no     varchar(100),
  approved_on     date,
  approved_by     uuid          references account (id),
  row_version     bigint        default 0 not null
);
create index junction_agreement_node on junction_agreement (node_id);

-- Everyone who wrote at it: none of them signs or approves it.
create table junction_author (
  agreement_id uuid not null references junction_agreement (id),
  account_id   uuid not null references account (id),
  primary key (agreement_id, account_id)
);

create table junction_signature (
  id           uuid         primary key,
  agreement_id uuid         not null references junction_agreement (id),
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
create index junction_signature_agreement on junction_signature (agreement_id);

-- Whether the two sides of a line sign its agreement one after the other, the smaller code first.
alter table agreement add column in_order boolean default false not null;

-- Stones of one number (同号双立、三立) on one version of a line are siblings.
create index marker_number on marker (line_version_id, serial);
create index marker_node on marker (node_id);
