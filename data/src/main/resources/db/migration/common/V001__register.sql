-- The register. One SQL for H2 (PostgreSQL mode) and PostGIS; what only one of them understands lies in its own folder.
-- Geometry: EPSG:4490 (CGCS2000), longitude first. Legal time is valid_from / valid_to (dates, valid_to exclusive);
-- record time is recorded_at / superseded_at. A row that law rests on is never updated but for its ends.

-- ---------------------------------------------------------------- people
create table account (
  id            uuid primary key,
  username      varchar(60)  not null unique,
  password_hash varchar(200) not null,
  display_name  varchar(60)  not null,
  division_code varchar(12)  not null,   -- acts only inside divisions whose code starts with this; '' is everywhere
  enabled       boolean      not null,
  demonstration boolean      not null,
  created_at    timestamp with time zone not null
);

create table account_role (
  account_id uuid        not null references account (id),
  role       varchar(30) not null
    check (role in ('ADMINISTRATOR', 'SURVEYOR', 'BOUNDARY_OFFICER', 'COUNTY_OFFICER', 'NAMING_CLERK', 'NAMING_OFFICE')),
  primary key (account_id, role)
);

create table api_token (
  id         uuid         primary key,
  account_id uuid         not null references account (id),
  token_hash char(64)     not null unique,   -- SHA-256 of the token, hexadecimal; the token itself is shown once
  label      varchar(100) not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  revoked_at timestamp with time zone
);

-- ---------------------------------------------------------------- change log and audit trail
-- One row, locked by every writer until it commits: numbers are given in the order of commits.
create table ledger_head (
  id             integer  primary key check (id = 1),
  change_version bigint   not null,
  audit_seq      bigint   not null,
  audit_hash     char(64) not null
);
insert into ledger_head values (1, 0, 0, '0000000000000000000000000000000000000000000000000000000000000000');

create table change_log (
  version    bigint      primary key,
  changed_at timestamp with time zone not null,
  part       varchar(20) not null check (part in ('DIVISIONS', 'LINES', 'MARKERS', 'NAMES', 'HYDROGRAPHY', 'NOTICES')),
  entity     varchar(40) not null,
  entity_id  varchar(64) not null,
  operation  varchar(10) not null check (operation in ('CREATE', 'REPLACE', 'END'))
);

create table audit_entry (
  seq           bigint        primary key,
  happened_at   timestamp with time zone not null,
  actor_id      uuid,
  actor_name    varchar(60)   not null,
  actor_role    varchar(30)   not null,
  division_code varchar(12)   not null,
  action        varchar(60)   not null,
  subject_kind  varchar(40)   not null,
  subject_id    varchar(64)   not null,
  reason        varchar(1000) not null,
  detail        varchar(4000) not null,
  previous_hash char(64)      not null,
  hash          char(64)      not null
);
create index audit_entry_subject on audit_entry (subject_kind, subject_id);

-- ---------------------------------------------------------------- documents
create table document (
  sha256     char(64)     primary key,
  byte_size  bigint       not null,
  media_type varchar(100) not null,
  file_name  varchar(200) not null,
  stored_by  varchar(60)  not null,
  stored_at  timestamp with time zone not null
);

-- ---------------------------------------------------------------- divisions 行政区划
create table division (
  id            uuid        primary key,
  level         varchar(10) not null check (level in ('PROVINCE', 'PREFECTURE', 'COUNTY', 'TOWNSHIP', 'VILLAGE')),
  demonstration boolean     not null,
  created_at    timestamp with time zone not null
);

create table division_version (
  id            uuid         primary key,
  division_id   uuid         not null references division (id),
  version_no    integer      not null,
  code          varchar(12)  not null,
  code_system   varchar(40)  not null,
  code_edition  date         not null,
  name          varchar(60)  not null,
  short_name    varchar(30)  not null,
  kind          varchar(30)  not null,
  parent_id     uuid         references division (id),
  source        varchar(200) not null,
  valid_from    date         not null,
  valid_to      date,
  recorded_at   timestamp with time zone not null,
  superseded_at timestamp with time zone,
  unique (division_id, version_no)
);
create index division_version_code on division_version (code);

create table code_alias (
  id          uuid         primary key,
  object_kind varchar(20)  not null check (object_kind in ('DIVISION', 'LINE', 'MARKER', 'NODE')),
  object_id   uuid         not null,
  old_code    varchar(40)  not null,
  new_code    varchar(40)  not null,
  effective_on date        not null,
  reason      varchar(200) not null
);
create index code_alias_old on code_alias (old_code);

-- ---------------------------------------------------------------- boundary lines 界线
create table boundary_node (
  id          uuid        primary key,
  kind        varchar(20) not null check (kind in ('TRIPOINT', 'QUADRIPOINT', 'END', 'RING')),
  geom        geometry(point, 4490) not null,
  recorded_at timestamp with time zone not null,
  superseded_at timestamp with time zone
);

-- unit_a has the smaller code and lies on the LEFT of every part of the geometry; unit_b null: outside the register.
create table boundary_line (
  id            uuid        primary key,
  level         varchar(10) not null check (level in ('PROVINCE', 'PREFECTURE', 'COUNTY', 'TOWNSHIP', 'VILLAGE')),
  line_kind     varchar(30) not null check (line_kind in ('ADMINISTRATIVE', 'STREET_OFFICE_EXTENT', 'VILLAGE_REFERENCE')),
  unit_a_id     uuid        not null references division (id),
  unit_b_id     uuid        references division (id),
  code          varchar(20) not null,
  name          varchar(80) not null,
  demonstration boolean     not null,
  created_at    timestamp with time zone not null
);
create index boundary_line_units on boundary_line (unit_a_id, unit_b_id);

create table boundary_line_version (
  id                 uuid          primary key,
  line_id            uuid          not null references boundary_line (id),
  version_no         integer       not null,
  stage              varchar(20)   not null check (stage in ('DRAFT', 'IN_FORCE', 'WITHDRAWN')),
  legal_status       varchar(20)   not null check (legal_status in ('STATUTORY', 'HABITUAL', 'UNSETTLED', 'DISPUTED')),
  classification     varchar(12)   not null check (classification in ('PUBLIC', 'INTERNAL', 'SECRET', 'CONFIDENTIAL')),
  geom               geometry(multilinestring, 4490) not null,
  length_m           numeric(14,3) not null,     -- on the ellipsoid
  accuracy_m         numeric(8,3),
  fingerprint        char(64)      not null,
  source             varchar(200)  not null,
  author_id          uuid          references account (id),
  approval_document  varchar(100),
  approved_on        date,
  approved_by        uuid          references account (id),
  valid_from         date,
  valid_to           date,
  recorded_at        timestamp with time zone not null,
  superseded_at      timestamp with time zone,
  row_version        bigint        not null default 0,
  unique (line_id, version_no),
  check (stage <> 'IN_FORCE' or valid_from is not null),
  check (legal_status <> 'STATUTORY' or (approval_document is not null and approved_on is not null))
);

-- The second key: what each side confirmed, by the fingerprint it saw.
create table line_confirmation (
  id              uuid         primary key,
  line_version_id uuid         not null references boundary_line_version (id),
  unit_id         uuid         not null references division (id),
  fingerprint     char(64)     not null,
  confirmed_by    uuid         not null references account (id),
  confirmed_at    timestamp with time zone not null,
  voided_at       timestamp with time zone,
  void_reason     varchar(200)
);
create index line_confirmation_version on line_confirmation (line_version_id);

-- ---------------------------------------------------------------- demarcation 勘界
create table line_task (
  id          uuid        primary key,
  line_id     uuid        not null references boundary_line (id),
  state       varchar(20) not null check (state in ('OPEN', 'DRAFTED', 'APPROVED', 'CANCELLED')),
  draft_id    uuid        references boundary_line_version (id),
  opened_by   uuid        not null references account (id),
  opened_at   timestamp with time zone not null,
  row_version bigint      not null default 0
);
create index line_task_line on line_task (line_id);

create table survey_batch (
  id          uuid         primary key,
  task_id     uuid         not null references line_task (id),
  sha256      char(64)     not null references document (sha256),
  file_name   varchar(200) not null,
  format      varchar(30)  not null,
  encoding    varchar(20)  not null,
  crs_epsg    integer,
  state       varchar(20)  not null check (state in ('READ', 'REFUSED', 'ACCEPTED')),
  uploaded_by uuid         not null references account (id),
  uploaded_at timestamp with time zone not null,
  row_version bigint       not null default 0
);

create table survey_point (
  batch_id     uuid          not null references survey_batch (id),
  row_no       integer       not null,
  point_name   varchar(60)   not null,
  feature_code varchar(30)   not null,
  raw_line     varchar(2000) not null,
  x_north      numeric(14,4),
  y_east       numeric(14,4),
  crs_epsg     integer,
  geom         geometry(point, 4490),
  height_m     numeric(9,3),
  solution     varchar(10),
  hrms_m       numeric(8,3),
  vrms_m       numeric(8,3),
  pdop         numeric(6,2),
  satellites   integer,
  observed_at  varchar(40),
  primary key (batch_id, row_no)
);

create table survey_finding (
  batch_id   uuid          not null references survey_batch (id),
  seq        integer       not null,
  rule_id    varchar(10)   not null,
  severity   varchar(10)   not null check (severity in ('BLOCK', 'ERROR', 'WARN', 'INFO')),
  row_no     integer       not null,
  message_zh varchar(500)  not null,
  message_en varchar(500)  not null,
  fix        varchar(60),
  primary key (batch_id, seq)
);

-- ---------------------------------------------------------------- markers 界桩 and boundary points 边界点
create table marker (
  id               uuid        primary key,
  line_id          uuid        not null references boundary_line (id),
  line_version_id  uuid        not null references boundary_line_version (id),   -- that registered it
  node_id          uuid        references boundary_node (id),
  serial           integer     not null,
  type_code        varchar(4)  not null,
  code             varchar(24) not null,
  engraved_text    varchar(60) not null,
  shape            varchar(12) not null check (shape in ('ONE_FACED', 'TWO_FACED', 'THREE_FACED')),
  placement        varchar(10) not null check (placement in ('SINGLE', 'DOUBLE', 'TRIPLE', 'AUXILIARY')),
  material         varchar(20) not null,
  managing_unit_id uuid        references division (id),
  life_status      varchar(20) not null check (life_status in
    ('PLANNED', 'PLANTED', 'SURVEYED', 'REGISTERED', 'IN_USE', 'LOOSE', 'DAMAGED', 'MOVED', 'LOST', 'OBSCURED', 'THREATENED',
     'IN_HANDLING', 'HISTORIC', 'WITHDRAWN')),
  planted_on       date,
  row_version      bigint      not null default 0
);
create index marker_line on marker (line_id);

create table marker_position (
  id            uuid          primary key,
  marker_id     uuid          not null references marker (id),
  geom          geometry(point, 4490) not null,
  raw_text      varchar(2000) not null,       -- the surveyor's own line, as entered
  x_north       numeric(14,4),
  y_east        numeric(14,4),
  crs_epsg      integer,
  height_m      numeric(9,3),
  height_datum  varchar(30),
  method        varchar(30)   not null,
  accuracy_m    numeric(8,3),
  batch_id      uuid          references survey_batch (id),
  surveyed_on   date,
  valid_from    date,
  valid_to      date,
  recorded_at   timestamp with time zone not null,
  superseded_at timestamp with time zone
);
create index marker_position_marker on marker_position (marker_id);

create table reference_object (
  id            uuid          primary key,
  marker_id     uuid          not null references marker (id),
  seq           integer       not null,
  name          varchar(100)  not null,
  measured_part varchar(100)  not null,
  azimuth_deg   numeric(9,5)  not null,
  azimuth_kind  varchar(10)   not null check (azimuth_kind in ('TRUE', 'GRID', 'MAGNETIC')),
  declination_deg numeric(8,4),
  distance_m    numeric(9,2)  not null check (distance_m > 0),
  condition     varchar(10)   not null check (condition in ('INTACT', 'CHANGED', 'GONE')),
  unique (marker_id, seq),
  check (azimuth_kind <> 'MAGNETIC' or declination_deg is not null)
);

create table boundary_point (
  id              uuid          primary key,
  line_version_id uuid          not null references boundary_line_version (id),
  seq             integer       not null,
  number          varchar(60)   not null,
  geom            geometry(point, 4490) not null,
  raw_text        varchar(2000) not null,
  x_north         numeric(14,4),
  y_east          numeric(14,4),
  crs_epsg        integer,
  height_m        numeric(9,3),
  nature          varchar(30)   not null,
  acquisition     varchar(20)   not null check (acquisition in ('MEASURED', 'FROM_MAP', 'FROM_IMAGERY')),
  batch_id        uuid          references survey_batch (id),
  unique (line_version_id, seq)
);

-- ---------------------------------------------------------------- base map
create table hydrography (
  id            uuid         primary key,
  kind          varchar(10)  not null check (kind in ('RIVER', 'LAKE', 'RESERVOIR')),
  name          varchar(60)  not null,
  geom          geometry(geometry, 4490) not null,
  source        varchar(200) not null,
  demonstration boolean      not null
);

-- ---------------------------------------------------------------- places and names 地名
create table place_class (
  code           varchar(5)   primary key,
  name           varchar(60)  not null,
  name_en        varchar(60)  not null,
  parent_code    varchar(5),
  verified       boolean      not null,
  source         varchar(200) not null
);

create table place (
  id             uuid         primary key,
  place_code     varchar(20),
  class_code     varchar(5)   not null references place_class (code),
  statutory_kind varchar(20)  not null check (statutory_kind in
    ('NATURAL', 'DIVISION', 'VILLAGE_SEAT', 'PARK', 'STREET', 'ESTATE', 'FACILITY', 'OTHER')),
  geom           geometry(geometry, 4490) not null,
  label_point    geometry(point, 4490) not null,
  status         varchar(20)  not null check (status in ('PLANNED', 'UNDER_CONSTRUCTION', 'PRESENT', 'HISTORICAL', 'CANCELLED')),
  secrecy        varchar(12)  not null check (secrecy in ('PUBLIC', 'INTERNAL', 'SECRET', 'CONFIDENTIAL', 'TOP_SECRET')),
  description    varchar(2000) not null,
  demonstration  boolean      not null,
  created_at     timestamp with time zone not null,
  row_version    bigint       not null default 0
);
create index place_class_code on place (class_code);

create table place_division (
  place_id    uuid not null references place (id),
  division_id uuid not null references division (id),
  primary key (place_id, division_id)
);

create table place_name (
  id            uuid         primary key,
  place_id      uuid         not null references place (id),
  kind          varchar(20)  not null check (kind in
    ('STANDARD', 'SHORT', 'ALIAS', 'FORMER', 'VARIANT', 'MAP', 'MINORITY', 'DIALECT')),
  name          varchar(100) not null,
  specific      varchar(100) not null,   -- 专名
  generic       varchar(30)  not null,   -- 通名, '' where there is none
  roman_toned   varchar(200) not null,
  roman_plain   varchar(200) not null,
  roman_confirmed boolean    not null,
  syllables     varchar(300) not null,   -- toned syllables, one space between: 'Xián níng'
  meaning       varchar(1000) not null,
  source        varchar(200) not null,
  approval_document varchar(100),
  valid_from    date,
  valid_to      date,
  recorded_at   timestamp with time zone not null,
  superseded_at timestamp with time zone
);
create index place_name_place on place_name (place_id);
create index place_name_name on place_name (name);

create table built_up_area (
  id            uuid        primary key,
  name          varchar(60) not null,
  division_id   uuid        not null references division (id),
  geom          geometry(geometry, 4490) not null,
  valid_from    date        not null,
  valid_to      date,
  demonstration boolean     not null
);

-- ---------------------------------------------------------------- naming cases 地名命名更名
create table naming_case (
  id                uuid          primary key,
  case_no           varchar(40)   not null unique,
  kind              varchar(20)   not null check (kind in ('NAMING', 'RENAMING', 'CANCELLATION', 'EXTENT_CHANGE')),
  state             varchar(20)   not null check (state in
    ('DRAFT', 'SUBMITTED', 'CHECKED', 'APPROVED', 'RETURNED', 'WITHDRAWN')),
  name              varchar(100)  not null,
  specific          varchar(100)  not null,
  generic           varchar(30)   not null,
  class_code        varchar(5)    not null references place_class (code),
  roman_toned       varchar(200)  not null,
  roman_plain       varchar(200)  not null,
  roman_confirmed   boolean       not null,
  syllables         varchar(300)  not null,
  meaning           varchar(1000) not null,
  reason            varchar(1000) not null,
  location_text     varchar(500)  not null,
  geom              geometry(geometry, 4490) not null,
  division_id       uuid          not null references division (id),
  place_id          uuid          references place (id),
  author_id         uuid          not null references account (id),
  created_at        timestamp with time zone not null,
  decided_by        uuid          references account (id),
  decided_at        timestamp with time zone,
  approval_document varchar(100),
  approved_on       date,
  return_reason     varchar(1000),
  row_version       bigint        not null default 0
);

create table naming_case_event (
  case_id    uuid          not null references naming_case (id),
  seq        integer       not null,
  happened_at timestamp with time zone not null,
  actor_name varchar(60)   not null,
  from_state varchar(20),
  to_state   varchar(20)   not null,
  remark     varchar(1000) not null,
  primary key (case_id, seq)
);

create table naming_finding (
  case_id           uuid         not null references naming_case (id),
  run_no            integer      not null,
  seq               integer      not null,
  rule_id           varchar(10)  not null,
  rule_edition      varchar(20)  not null,
  severity          varchar(10)  not null check (severity in ('BLOCK', 'ERROR', 'WARN', 'INFO')),
  message_zh        varchar(500) not null,
  message_en        varchar(500) not null,
  conflict_place_id uuid         references place (id),
  conflict_name     varchar(100),
  conflict_point    geometry(point, 4490),
  answer            varchar(1000),
  answered_by       varchar(60),
  answered_at       timestamp with time zone,
  primary key (case_id, run_no, seq)
);
