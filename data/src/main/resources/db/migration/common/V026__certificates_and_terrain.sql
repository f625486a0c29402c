-- A finding may offer several mends, and a file may be read with several.
alter table survey_finding alter column fix set data type varchar(200);
alter table survey_batch alter column mends set data type varchar(400);

-- The paper by which an authorised office says that it turned 1954 or 1980 coordinates into CGCS2000 (坐标转换证书). Never changed or
-- deleted: batches rest on it.
create table conversion_certificate (
  id            uuid          not null primary key,
  number        varchar(120)  not null,
  issuer        varchar(120)  not null,
  issued_on     date          not null,
  from_system   varchar(120)  not null,
  to_system     varchar(120)  not null,
  parameters    varchar(500)  not null,
  division_code varchar(12)   not null,
  recorded_by   uuid          not null references account (id),
  recorded_at   timestamp with time zone not null,
  unique (number, issuer)
);
alter table survey_batch add column certificate_id uuid references conversion_certificate (id);

-- Heights of the ground of a division (数字高程模型): the newest of the narrowest division is compared with.
create table height_grid (
  id            uuid          not null primary key,
  division_code varchar(12)   not null,
  sha256        char(64)      not null,
  file_name     varchar(200)  not null,
  uploaded_by   uuid          not null references account (id),
  uploaded_at   timestamp with time zone not null
);
