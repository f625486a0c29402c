-- Cases about a place that stands: which one, and what protects its name meanwhile (条例 §10, §25).
alter table naming_case add column target_id uuid references place (id);
alter table naming_case add column measures varchar(1000) default '' not null;
create index naming_case_target on naming_case (target_id);
