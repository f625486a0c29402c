-- What the sheet of a marker (界桩登记表) says beside its position: its faces, how it is made and what it can be found again by.
alter table marker add column size_text varchar(60) default '' not null;
alter table marker add column buried_depth_m numeric(4,2);

-- A face (桩面) and the unit that it looks at; what is cut into it is read off the stone and never follows a change of codes.
create table marker_face (
  marker_id     uuid        not null references marker (id),
  face_no       integer     not null check (face_no between 1 and 3),
  faces_unit_id uuid        not null references division (id),
  engraved_text varchar(60) not null,
  primary key (marker_id, face_no)
);

-- A magnetic azimuth means nothing without the day it was read; coordinates where the object was measured itself.
alter table reference_object add column observed_on date;
alter table reference_object add column geom geometry(point, 4490);
