-- The file of an imported edition as it came, and the editions by which a check was made.
alter table reference_edition add column sha256 char(64) references document (sha256);

create table naming_check_run (
  case_id    uuid         not null references naming_case (id),
  run_no     integer      not null,
  tables_used varchar(200) not null,     -- kinds of tables with the edition that stood: LEXICON=2 PLAN=0; 0 is what ships
  primary key (case_id, run_no)
);

-- Which clocks count days of the calendar (日) and which count working days (工作日). The law's fifteen are 日.
alter table naming_setting add column working boolean default false not null;
update naming_setting set working = true, source = '《宁波市地名管理条例》等以工作日计，供参考' where name = 'opinion_days';
update naming_setting set working = true, amount = 10, source = '《宁波市地名管理条例》：门楼牌 10 个工作日内编制，供参考'
  where name = 'address_days' and amount = 30 and source = '地方实践，供参考';

alter table naming_clock add column working boolean default false not null;
alter table naming_clock add column term_days integer;
alter table department_opinion add column working boolean default false not null;
alter table department_opinion add column term_days integer;
