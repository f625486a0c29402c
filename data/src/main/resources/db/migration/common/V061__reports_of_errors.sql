-- What somebody of the public reports to be wrong about a public place (纠错), and what the naming office does with it.
create table place_report (
  id           uuid          primary key,
  place_id     uuid          not null references place (id),
  about        varchar(10)   not null check (about in ('NAME', 'SPELLING', 'PLACE', 'STORY', 'OTHER')),
  report_text  varchar(1000) not null,
  contact      varchar(100)  not null,    -- never published, '' where none was given
  received_at  timestamp with time zone not null,
  state        varchar(10)   not null check (state in ('NEW', 'ANSWERED', 'CLOSED')),
  answer       varchar(1000),
  answered_by  varchar(60),
  answered_at  timestamp with time zone,
  row_version  bigint        default 0 not null
);
create index place_report_place on place_report (place_id);
create index place_report_state on place_report (state, received_at);
