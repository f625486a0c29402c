-- THREE_FACED has eleven letters.
alter table marker alter column shape set data type varchar(20);
