-- Lines of counties and above refined at township junctions (县级以上界线细化): by what document, and what became of the course.
create table line_refinement (
  id                 uuid          primary key,
  line_id            uuid          not null references boundary_line (id),
  version_id         uuid          not null references boundary_line_version (id),
  document_no        varchar(100)  not null,
  accepted_on        date          not null,
  accepted_by        uuid          not null references account (id),
  accepted_at        timestamp with time zone not null,
  node_count         integer       not null,
  moved_count        integer       not null,
  farthest_m         numeric(10,3) not null
);
create index line_refinement_line on line_refinement (line_id);
