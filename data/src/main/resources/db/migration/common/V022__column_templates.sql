-- What a surveyor once said about the columns of an instrument's files; the whole office reads such files by it from then on.
create table column_template (
  id         uuid          not null primary key,
  name       varchar(60)   not null unique,
  layout     varchar(4000) not null,
  saved_by   uuid          not null references account (id),
  saved_at   timestamp with time zone not null
);
