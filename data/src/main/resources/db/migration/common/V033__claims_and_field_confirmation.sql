-- What each side says of a line before it is surveyed: its claim (主张线) with evidence, the walk along the line that both sides made together
-- (指界), and the sections that this left open (争议段). Nothing here moves a line: an open section keeps its part of it from being signed.
create table boundary_claim (
  id              uuid          primary key,
  line_id         uuid          not null references boundary_line (id),
  unit_id         uuid          not null references division (id),
  geom            geometry(multilinestring, 4490) not null,
  length_m        numeric(14,3) not null,          -- on the ellipsoid
  basis           varchar(2000) not null,
  source          varchar(200)  not null,          -- file that it came in; empty where it was drawn here
  file_sha256     char(64)      references document (sha256),
  drawn_by        uuid          not null references account (id),
  drawn_at        timestamp with time zone not null,
  withdrawn_at    timestamp with time zone,
  withdrawn_why   varchar(200)
);
create index boundary_claim_line on boundary_claim (line_id);

create table claim_evidence (
  id           uuid          primary key,
  claim_id     uuid          not null references boundary_claim (id),
  kind         varchar(20)   not null check (kind in ('DECISION', 'AGREEMENT', 'MAP', 'LAND_RECORD', 'HISTORY', 'TESTIMONY')),
  title        varchar(100)  not null,
  document_no  varchar(100)  not null,
  dated        date          not null,
  note         varchar(1000) not null,
  sha256       char(64)      references document (sha256),
  filed_by     uuid          not null references account (id),
  filed_at     timestamp with time zone not null
);
create index claim_evidence_claim on claim_evidence (claim_id);

create table field_confirmation (
  id           uuid          primary key,
  line_id      uuid          not null references boundary_line (id),
  walked_on    date          not null,
  place        varchar(100)  not null,
  note         varchar(1000) not null,
  recorded_by  uuid          not null references account (id),
  recorded_at  timestamp with time zone not null
);
create index field_confirmation_line on field_confirmation (line_id);

create table field_participant (
  confirmation_id uuid        not null references field_confirmation (id),
  seq             integer     not null,
  unit_id         uuid        references division (id),    -- the side that they stood for; null for hosts and surveyors
  name            varchar(60) not null,
  organisation    varchar(80) not null,
  post            varchar(60) not null,
  primary key (confirmation_id, seq)
);

-- A section that the walk left open. Metres run along the course that stood when it was walked, from the line's first vertex.
create table open_section (
  id              uuid          primary key,
  line_id         uuid          not null references boundary_line (id),
  confirmation_id uuid          not null references field_confirmation (id),
  seq             integer       not null,
  from_m          numeric(12,2) not null,
  to_m            numeric(12,2) not null,
  geom            geometry(multilinestring, 4490) not null,
  summary         varchar(500)  not null,
  state           varchar(10)   not null check (state in ('OPEN', 'SET_ASIDE', 'SOLVED', 'REPLACED')),
  settled_by      varchar(10)   check (settled_by in ('AGREEMENT', 'DECISION')),
  document_no     varchar(100),
  settled_on      date,
  note            varchar(1000),
  sha256          char(64)      references document (sha256),
  decided_by      uuid          references account (id),
  decided_at      timestamp with time zone,
  row_version     bigint        default 0 not null,
  check (to_m > from_m),
  check (state <> 'SOLVED' or (settled_by is not null and document_no is not null and settled_on is not null))
);
create index open_section_line on open_section (line_id);

-- The sections that an agreement leaves out, fixed when it is reported: what is settled later belongs to a later agreement.
create table agreement_exclusion (
  agreement_id uuid not null references agreement (id),
  section_id   uuid not null references open_section (id),
  primary key (agreement_id, section_id)
);
