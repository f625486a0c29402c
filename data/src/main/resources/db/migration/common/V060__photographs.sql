-- A file on its way in (断点续传): the row says whose it is and how long it will be, the file on disk says how far it has come.
create table upload (
  id         uuid         not null primary key,
  account_id uuid         not null references account (id),
  file_name  varchar(200) not null,
  byte_size  bigint       not null,
  begun_at   timestamp with time zone not null
);

-- Photographs of a marker (界桩照片). What the camera wrote of time and place stands beside the file; nothing is deleted, only withdrawn.
create table marker_photo (
  id            uuid         not null primary key,
  marker_id     uuid         not null references marker (id),
  sha256        char(64)     not null references document (sha256),
  thumbnail     char(64)     not null references document (sha256),
  subject       varchar(10)  not null check (subject in ('NEAR', 'FAR', 'FACE', 'OBJECT')),
  taken_at      timestamp,                     -- by the camera's own clock, which knows no zone
  geom          geometry(point, 4490),
  width_px      integer      not null,
  height_px     integer      not null,
  added_by      uuid         not null references account (id),
  added_at      timestamp with time zone not null,
  withdrawn_at  timestamp with time zone,
  withdrawn_why varchar(200)
);
create index marker_photo_marker on marker_photo (marker_id);
create index marker_photo_document on marker_photo (sha256);
