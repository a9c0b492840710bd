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
