-- Cases that go one way together (批次): one notice, one vote, one decision.
create table naming_batch (
  id          uuid         primary key,
  batch_no    varchar(40)  not null unique,
  title       varchar(200) not null,
  division_id uuid         not null references division (id),
  author_id   uuid         not null references account (id),
  created_at  timestamp with time zone not null
);
alter table naming_case add column batch_id uuid references naming_batch (id);
create index naming_case_batch on naming_case (batch_id);
alter table public_notice add column batch_id uuid references naming_batch (id);
alter table meeting_item add constraint meeting_item_batch foreign key (batch_id) references naming_batch (id);
