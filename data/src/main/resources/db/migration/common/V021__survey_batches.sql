-- Which mends a person chose when the file was read, by their ids; and which points are markers by code or name.
alter table survey_batch add column mends varchar(200) default '' not null;
alter table survey_point add column marker boolean default false not null;
alter table survey_point add column height_datum varchar(30);
