/** One change of the tables. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
}

/**
 * Codes and search keys collate by code point ("C"): prefixes are ranges of an index, and the order doesn't hang on the server's locale.
 * What a search reads stands apart from what it shows, so that many rows fit on a page.
 */
export const MIGRATIONS: readonly Migration[] = [
  {
    name: '001-subjects-and-records',
    sql: `
create table settings (
  key text primary key,
  value text not null
);

create table chapter_sources (
  dataset text not null,
  chapter text not null,
  name text not null,
  state text not null,
  as_of text,
  primary key (dataset, chapter)
);

create table regions (
  value text primary key,
  label text not null
);

create table subjects (
  id text collate "C" primary key,
  shuffle integer not null,
  dataset text not null,
  scope text not null,
  keys text collate "C" not null,
  uscc text collate "C" not null,
  business_reg_no text collate "C" not null,
  org_code text collate "C" not null,
  kind text not null,
  status text not null,
  region text not null,
  established_on date,
  terms integer[] not null
);
alter table subjects alter column terms set statistics 400;

create table subject_details (
  subject_id text collate "C" primary key references subjects (id) on delete cascade,
  hit json not null,
  details json not null
);

create table records (
  id text collate "C" primary key,
  subject_id text collate "C" not null references subjects (id) on delete cascade,
  chapter text not null,
  scope text not null,
  sort_date date not null,
  record json not null
);

create table record_counts (
  subject_id text collate "C" not null references subjects (id) on delete cascade,
  chapter text not null,
  scope text not null,
  records integer not null,
  latest_on date,
  primary key (subject_id, chapter, scope)
);

create table audit (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  who text not null,
  level text not null,
  operation text not null,
  subject_id text not null,
  chapter text,
  outcome text not null
);
`,
  },
  {
    name: '002-reports-and-submissions',
    sql: `
create table domain_sources (
  dataset text not null,
  domain text not null,
  name text not null,
  state text not null,
  as_of text,
  primary key (dataset, domain)
);

create table report_keys (
  kid text collate "C" primary key,
  key json not null
);

create table reports (
  id text collate "C" primary key,
  parent_id text collate "C" references reports (id),
  report_no text collate "C" unique,
  kind text not null,
  state text not null,
  subject_id text collate "C" not null,
  subject_name text not null,
  uscc text collate "C" not null,
  scope text collate "C" not null,
  request json not null,
  asked_at timestamptz not null,
  attempts integer not null default 0,
  lease_until timestamptz,
  progress real not null default 0,
  reason text,
  frame json,
  header json,
  signature text,
  bytes integer,
  valid_from timestamptz,
  valid_until timestamptz,
  status text not null default 'valid',
  status_since timestamptz,
  status_reason text,
  superseded_by text
);
create unique index reports_preparing on reports (subject_id) where state = 'preparing';
create index reports_parent on reports (parent_id) where parent_id is not null;
create index reports_scope on reports (scope);
create index reports_asked on reports (asked_at desc);

create table report_records (
  report_id text collate "C" not null references reports (id) on delete cascade,
  ordinal integer not null,
  record json not null,
  primary key (report_id, ordinal)
);

create table report_entries (
  report_id text collate "C" not null references reports (id) on delete cascade,
  ordinal integer not null,
  page integer not null,
  chapter text not null,
  domain text,
  date date,
  words text collate "C" not null,
  primary key (report_id, ordinal)
);
create index report_entries_page on report_entries (report_id, page);

create table report_codes (
  id text collate "C" primary key,
  report_id text collate "C" not null references reports (id),
  shown_id text collate "C" not null references reports (id),
  token_hash text collate "C" not null unique,
  short_hash text collate "C" not null unique,
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  purpose text,
  recipient text
);
create index report_codes_report on report_codes (report_id);

create table report_viewings (
  id bigint generated always as identity primary key,
  report_id text collate "C" not null references reports (id),
  code_id text collate "C" references report_codes (id),
  at timestamptz not null,
  viewer text not null,
  purpose text
);
create index report_viewings_report on report_viewings (report_id, id desc);

create table report_counts (
  month text collate "C" not null,
  kind text not null,
  domain text not null,
  purpose text not null,
  issued integer not null default 0,
  used integer not null default 0,
  primary key (month, kind, domain, purpose)
);

create table tries (
  id bigint generated always as identity primary key,
  bucket text collate "C" not null,
  at timestamptz not null
);
create index tries_bucket on tries (bucket, at);

create table submissions (
  who text collate "C" not null,
  key_hash text collate "C" not null,
  operation text not null,
  body_hash text not null,
  state text not null,
  attempt text not null,
  lease_until timestamptz not null,
  created_at timestamptz not null,
  answer text,
  primary key (who, key_hash)
);
create index submissions_created on submissions (created_at);
`,
  },
  {
    name: '003-commitments-and-uploads',
    sql: `
create table commitments (
  number text collate "C" primary key,
  id text collate "C" not null unique,
  owner text collate "C" not null,
  query_hash text collate "C" not null,
  state text not null,
  made_at timestamptz not null,
  version integer not null,
  judgement json
);
create index commitments_made on commitments (made_at desc);

create table commitment_versions (
  number text collate "C" not null references commitments (number),
  version integer not null,
  signed_at timestamptz not null,
  template json not null,
  content json not null,
  text text not null,
  text_hash text collate "C" not null,
  digest json not null,
  signature json not null,
  privacy json,
  warnings json not null,
  reason text,
  primary key (number, version)
);
create index commitment_versions_text on commitment_versions (text_hash, signed_at);

create table commitment_steps (
  id bigint generated always as identity primary key,
  number text collate "C" not null references commitments (number),
  what text not null,
  at timestamptz not null,
  by_whom text,
  words text
);
create index commitment_steps_number on commitment_steps (number, id);

create table commitment_serials (
  day text collate "C" primary key,
  last integer not null
);

create table uploads (
  id text collate "C" primary key,
  owner text collate "C" not null,
  state text not null,
  type text not null,
  size integer not null,
  sha256 text not null,
  reason text,
  created_at timestamptz not null,
  lease_until timestamptz,
  commitment text collate "C" references commitments (number),
  material text,
  claimed_at timestamptz
);
create index uploads_waiting on uploads (created_at) where state in ('stored', 'checking');
create index uploads_unclaimed on uploads (created_at) where commitment is null;
create index uploads_commitment on uploads (commitment) where commitment is not null;
`,
  },
  {
    name: '004-files-and-serials-of-whatever-is-filed',
    sql: `
alter table uploads drop constraint uploads_commitment_fkey;
alter table uploads rename column commitment to taken_by;
alter table uploads rename column material to taken_as;
alter index uploads_commitment rename to uploads_taken;

alter table commitment_serials rename to serials;
alter table serials rename column day to series;
`,
  },
  {
    name: '005-uploads-piece-by-piece',
    sql: `
create table partial_uploads (
  id text collate "C" primary key,
  owner text collate "C" not null,
  size integer not null,
  created_at timestamptz not null
);
create index partial_uploads_created on partial_uploads (created_at);
`,
  },
  {
    name: '006-complaints-and-contact-codes',
    sql: `
create table complaints (
  number text collate "C" primary key,
  id text collate "C" not null unique,
  owner text collate "C" not null,
  query_hash text collate "C" not null,
  state text not null,
  before text,
  submitted_at timestamptz not null,
  facts_hash text collate "C" not null,
  request json not null,
  told json not null,
  handler json,
  outcome json,
  breach json,
  rating json,
  effect text
);
create index complaints_submitted on complaints (submitted_at desc);
create index complaints_facts on complaints (facts_hash, submitted_at);

create table complaint_steps (
  id bigint generated always as identity primary key,
  number text collate "C" not null references complaints (number),
  what text not null,
  label text,
  at timestamptz not null,
  by_whom text,
  words text,
  reference text
);
create index complaint_steps_number on complaint_steps (number, id);

create table complaint_terms (
  id bigint generated always as identity primary key,
  number text collate "C" not null references complaints (number),
  kind text not null,
  label text not null,
  by_whom text not null,
  working_days integer not null,
  due_on date not null,
  state text not null,
  left_days integer,
  met_on date,
  is_extended boolean not null default false
);
create index complaint_terms_number on complaint_terms (number, id);

create table complaint_wanted (
  id text collate "C" primary key,
  ordinal bigint generated always as identity,
  number text collate "C" not null references complaints (number),
  kind text not null,
  words text not null,
  due_on date not null,
  given_at timestamptz
);
create index complaint_wanted_number on complaint_wanted (number, ordinal);

create table complaint_answers (
  id text collate "C" primary key,
  ordinal bigint generated always as identity,
  number text collate "C" not null references complaints (number),
  reference text collate "C" not null,
  wanted text collate "C" references complaint_wanted (id),
  words text
);
create index complaint_answers_number on complaint_answers (number, ordinal);

create table contact_codes (
  id text collate "C" primary key,
  owner text collate "C" not null,
  contact text collate "C" not null,
  code_hash text collate "C" not null,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  tries integer not null default 0
);
create index contact_codes_contact on contact_codes (contact, sent_at);
`,
  },
];

/** Indexes beside the keys. A first load drops them and makes them at its end. */
export const INDEXES: readonly { name: string; sql: string }[] = [
  { name: 'subjects_terms', sql: 'on subjects using gin (terms) with (fastupdate = off)' },
  { name: 'subjects_shuffle', sql: 'on subjects (shuffle, id)' },
  { name: 'subjects_uscc', sql: 'on subjects (uscc, id)' },
  { name: 'subjects_business_reg_no', sql: 'on subjects (business_reg_no, id)' },
  { name: 'subjects_org_code', sql: 'on subjects (org_code, id)' },
  { name: 'subjects_dataset', sql: 'on subjects (dataset, region)' },
  { name: 'records_subject', sql: 'on records (subject_id, chapter, sort_date desc, id desc)' },
];
