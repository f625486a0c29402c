-- Papers as they went out (存档文书): each edition with its files by hash, its number, who let it go out and when. A correction is a further
-- edition; none is ever written again.
create table kept_paper (
  id           uuid          primary key,
  subject_kind varchar(8)    not null check (subject_kind in ('CASE', 'BATCH', 'MEETING')),
  subject_id   uuid          not null,
  paper        varchar(16)   not null,
  edition_no   integer       not null check (edition_no > 0),
  document_no  varchar(100),                   -- 发文字号, where it bears one
  title        varchar(300)  not null,
  grade        varchar(12)   not null,
  notice_id    uuid          references public_notice (id),
  reason       varchar(1000) not null,         -- why an edition before it did not hold; empty for the first
  made_by      varchar(60)   not null,
  made_at      timestamp with time zone not null,
  unique (subject_id, paper, edition_no)
);
create index kept_paper_notice on kept_paper (notice_id);

create table kept_file (
  paper_id    uuid         not null references kept_paper (id),
  file_format varchar(8)   not null,
  sha256      char(64)     not null references document (sha256),
  byte_size   bigint       not null,
  file_name   varchar(300) not null,
  primary key (paper_id, file_format)
);

-- What was signed and sealed on paper, beside the paper that was kept (盖章扫描件): one person files it, another compares.
create table sealed_scan (
  id           uuid          primary key,
  paper_id     uuid          not null references kept_paper (id),
  sha256       char(64)      not null references document (sha256),
  file_name    varchar(200)  not null,
  byte_size    bigint        not null,
  filed_by     uuid          not null references account (id),
  filed_name   varchar(60)   not null,
  filed_at     timestamp with time zone not null,
  compared_by  uuid          references account (id),
  compared_name varchar(60),
  compared_at  timestamp with time zone,
  dismissed    varchar(1000),                  -- why it is not the paper's; null while it may be
  check (compared_by is null or compared_by <> filed_by)
);
create index sealed_scan_paper on sealed_scan (paper_id);

-- Numbers of documents that go out (发文字号): within an organ and a year each is given once.
create table document_number (
  number_text varchar(60)  primary key,
  organ       varchar(40)  not null,
  doc_year    integer      not null,
  doc_seq     integer      not null,
  letter      varchar(16)  not null,
  subject_id  uuid         not null,
  entered_by  varchar(60)  not null,
  entered_at  timestamp with time zone not null,
  unique (organ, doc_year, doc_seq)
);
create index document_number_subject on document_number (subject_id, letter);
