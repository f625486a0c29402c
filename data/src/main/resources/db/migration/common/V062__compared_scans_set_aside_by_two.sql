-- What two people made, two set aside: the first who says that a compared scan is not the paper's, and why. It stands until another says so.
alter table sealed_scan add column doubted_by uuid references account (id);
alter table sealed_scan add column doubted_name varchar(60);
alter table sealed_scan add column doubted_at timestamp with time zone;
alter table sealed_scan add column doubt varchar(1000);
