-- What was handed to the receiver of a filing (备案), and what the receiver said: filed, supplement it, file it elsewhere. Each row is one
-- going; a case that was sent back is sent again.
create table naming_filing (
  case_id      uuid          not null references naming_case (id),
  seq          integer       not null,
  receiver     varchar(200)  not null,
  sent_on      date          not null,
  sent_by      varchar(60)   not null,
  result       varchar(12)   check (result in ('FILED', 'SUPPLEMENT', 'REFILE')),
  answered_on  date,
  remark       varchar(1000),
  answered_by  varchar(60),
  primary key (case_id, seq)
);

-- 督促提醒 and then 限期报送 of a filing that is overdue (条例 §35).
create table filing_urging (
  case_id   uuid          not null references naming_case (id),
  level     varchar(10)   not null check (level in ('REMIND', 'ORDER')),
  urged_on  date          not null,
  due_on    date          not null,
  remark    varchar(1000) not null,
  urged_by  varchar(60)   not null,
  primary key (case_id, level)
);
