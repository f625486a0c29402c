-- The course of a line in words (边界线走向说明). What each section of a version follows: a section ends at a boundary point of the
-- version, or at the end of its part where ends_at is null; the sections of a part follow each other. Where there is no row the course
-- runs straight from marker to marker. Boundary points of a draft are written anew with every edit, so there is no foreign key.
create table course_section (
  line_version_id    uuid          not null references boundary_line_version (id),
  seq                integer       not null,
  part               integer       not null,
  ends_at            uuid,
  follows            varchar(20)   not null check (follows in
    ('RIDGE', 'VALLEY', 'RIVER', 'CANAL', 'ROAD', 'RAILWAY', 'FIELD_BANK', 'WALL', 'STRAIGHT', 'OTHER')),
  feature_name       varchar(40)   not null,
  relation           varchar(20)   not null check (relation in
    ('CENTRE_LINE', 'MAIN_CHANNEL', 'LEFT', 'RIGHT', 'LEFT_BANK', 'RIGHT_BANK', 'EDGE', 'OFFSET')),
  offset_m           numeric(7,2)  not null,
  movement           varchar(20)   not null check (movement in ('ALONG', 'UP', 'DOWN', 'DOWNSTREAM', 'UPSTREAM', 'ACROSS')),
  moves_with_feature boolean       not null,
  primary key (line_version_id, seq)
);

-- Only what somebody wrote: a sentence that nobody has touched is made from the sections whenever it is read.
create table course_sentence (
  line_version_id uuid          not null references boundary_line_version (id),
  begins_at       varchar(40)   not null,     -- id of the boundary point, or part number where the natural section begins the part
  text            varchar(2000) not null,
  written_by      uuid          not null references account (id),
  written_at      timestamp with time zone not null,
  primary key (line_version_id, begins_at)
);
