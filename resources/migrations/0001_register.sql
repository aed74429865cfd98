-- The register's first shape: the journal of changes, then one table for each record.
-- Forward only and additive: files travel between versions, so nothing is ever renamed or reused.

CREATE TABLE scope (
  idx INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('village', 'office'))
) STRICT;

CREATE TABLE device (
  uid TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  own INTEGER NOT NULL CHECK (own IN (0, 1)),
  enrolled_on TEXT NOT NULL,
  revoked_on TEXT
) STRICT;

CREATE TABLE device_key (
  device TEXT NOT NULL REFERENCES device (uid),
  kind TEXT NOT NULL CHECK (kind IN ('sign', 'seal')),
  public_key TEXT NOT NULL,
  since TEXT NOT NULL,
  PRIMARY KEY (device, kind, since)
) STRICT, WITHOUT ROWID;

CREATE TABLE revocation (
  device TEXT PRIMARY KEY REFERENCES device (uid),
  accepted_vv TEXT NOT NULL,
  signed_by TEXT NOT NULL,
  signature TEXT NOT NULL
) STRICT;

-- A writer id that lives from one program start to the next; known = highest contiguous commit held.
CREATE TABLE segment (
  idx INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  scope INTEGER NOT NULL REFERENCES scope (idx),
  device TEXT NOT NULL REFERENCES device (uid),
  parent INTEGER REFERENCES segment (idx),
  parent_seq INTEGER,
  known INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX segment_scope ON segment (scope);

-- What a clerk did, in one line of the history; one step may hold a commit for each village it touched.
CREATE TABLE step (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  author TEXT NOT NULL,
  kind TEXT NOT NULL,
  params TEXT NOT NULL,
  -- Its commits' dots, a JSON array: an index for them would cost every edit a page.
  dots TEXT NOT NULL DEFAULT '[]',
  reverts INTEGER REFERENCES step (id),
  undone_by INTEGER REFERENCES step (id)
) STRICT;

-- dot = segment.idx * 2^20 + sequence number.
CREATE TABLE commits (
  dot INTEGER PRIMARY KEY,
  stamp INTEGER NOT NULL,
  wall INTEGER NOT NULL,
  clock_flag INTEGER NOT NULL DEFAULT 0,
  nonce TEXT NOT NULL,
  author TEXT NOT NULL,
  kind TEXT NOT NULL,
  step INTEGER NOT NULL REFERENCES step (id)
) STRICT;

CREATE TABLE siblings (
  tbl TEXT NOT NULL,
  uid TEXT NOT NULL,
  field TEXT NOT NULL,
  dot INTEGER NOT NULL,
  value ANY,
  stamp INTEGER NOT NULL,
  PRIMARY KEY (tbl, uid, field, dot)
) STRICT, WITHOUT ROWID;

CREATE TABLE erased (
  uid TEXT PRIMARY KEY,
  scope INTEGER NOT NULL REFERENCES scope (idx),
  dot INTEGER NOT NULL,
  reason TEXT NOT NULL
) STRICT;

-- prior = logical dot the field had before; origin = logical dot that an undo brought back.
CREATE TABLE history (
  dot INTEGER NOT NULL,
  tbl TEXT NOT NULL,
  uid TEXT NOT NULL,
  field TEXT NOT NULL,
  old ANY,
  new ANY,
  prior INTEGER NOT NULL,
  origin INTEGER,
  PRIMARY KEY (dot, uid, field, tbl)
) STRICT, WITHOUT ROWID;
CREATE INDEX history_uid ON history (uid, field);

CREATE TABLE peer (
  device TEXT NOT NULL REFERENCES device (uid),
  scope INTEGER NOT NULL REFERENCES scope (idx),
  acked_vv TEXT NOT NULL,
  last_in INTEGER,
  last_out INTEGER,
  PRIMARY KEY (device, scope)
) STRICT, WITHOUT ROWID;

CREATE TABLE package_in (
  id TEXT PRIMARY KEY,
  sender TEXT NOT NULL,
  no INTEGER NOT NULL,
  status TEXT NOT NULL,
  counts TEXT NOT NULL,
  step INTEGER REFERENCES step (id),
  taken_at TEXT NOT NULL
) STRICT;

CREATE TABLE parked (
  id TEXT PRIMARY KEY,
  missing TEXT NOT NULL,
  body BLOB NOT NULL
) STRICT;

-- Rows of record types that this version does not know; handed on unchanged.
CREATE TABLE unknown_rows (
  tbl TEXT NOT NULL,
  scope INTEGER NOT NULL REFERENCES scope (idx),
  uid TEXT NOT NULL,
  ver INTEGER NOT NULL,
  vx TEXT,
  extra TEXT,
  step INTEGER NOT NULL,
  PRIMARY KEY (tbl, scope, uid)
) STRICT, WITHOUT ROWID;

-- The office's own staff, this register's settings, and columns remembered for spreadsheets.
CREATE TABLE clerk (
  uid TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('reader', 'clerk', 'keeper')),
  since TEXT NOT NULL,
  ended TEXT
) STRICT;

-- What left the register as a file or on paper, for which purpose. Who is on it is not kept.
CREATE TABLE disclosure (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  clerk TEXT NOT NULL,
  what TEXT NOT NULL,
  format TEXT NOT NULL,
  purpose TEXT NOT NULL,
  size INTEGER NOT NULL,
  village TEXT
) STRICT;

CREATE TABLE setting (
  clerk TEXT NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (clerk, name)
) STRICT, WITHOUT ROWID;

-- Distinct names and the keys under which each is found: characters, initials, Tibetan, telephone endings.
-- field: which of the search fields holds the name.
CREATE TABLE name_key (
  key TEXT NOT NULL,
  field INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (key, field, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX name_key_name ON name_key (name, field);

CREATE TABLE divisions (
  rowid INTEGER PRIMARY KEY,
  scope INTEGER NOT NULL REFERENCES scope (idx),
  uid TEXT NOT NULL,
  ver INTEGER NOT NULL,
  vx TEXT,
  extra TEXT,
  step INTEGER NOT NULL,
  removed TEXT,
  division_code TEXT,
  name_zh TEXT,
  name_bo TEXT,
  level TEXT,
  valid_from TEXT,
  valid_to TEXT,
  successor_code TEXT,
  urban_rural TEXT,
  paper_ref TEXT
) STRICT;
CREATE UNIQUE INDEX divisions_uid ON divisions (scope, uid);
CREATE INDEX divisions_step ON divisions (scope, step);
CREATE INDEX divisions_division_code ON divisions (scope, division_code);

CREATE TABLE villages (
  rowid INTEGER PRIMARY KEY,
  scope INTEGER NOT NULL REFERENCES scope (idx),
  uid TEXT NOT NULL,
  ver INTEGER NOT NULL,
  vx TEXT,
  extra TEXT,
  step INTEGER NOT NULL,
  removed TEXT,
  village_code TEXT,
  name_zh TEXT,
  name_bo TEXT,
  kind TEXT,
  office_phone TEXT,
  natural_groups TEXT,
  paper_ref TEXT
) STRICT;
CREATE UNIQUE INDEX villages_uid ON villages (scope, uid);
CREATE INDEX villages_step ON villages (scope, step);
CREATE INDEX villages_village_code ON villages (scope, village_code);

CREATE TABLE households (
  rowid INTEGER PRIMARY KEY,
  scope INTEGER NOT NULL REFERENCES scope (idx),
  uid TEXT NOT NULL,
  ver INTEGER NOT NULL,
  vx TEXT,
  extra TEXT,
  step INTEGER NOT NULL,
  removed TEXT,
  household_no TEXT,
  head_member_id TEXT,
  head_from TEXT,
  house_name TEXT,
  address_line TEXT,
  phone TEXT,
  person_count INTEGER,
  form_language TEXT,
  listed_from TEXT,
  ended_on TEXT,
  origin TEXT,
  paper_ref TEXT
) STRICT;
CREATE UNIQUE INDEX households_uid ON households (scope, uid);
CREATE INDEX households_step ON households (scope, step);
CREATE INDEX households_household_no ON households (scope, household_no);
-- The order of lists: leading number, then what stands before the last number, then that number.
CREATE INDEX households_natural ON households (
  scope, CAST(household_no AS INTEGER), rtrim(household_no, '0123456789'),
  CAST(substr(household_no, length(rtrim(household_no, '0123456789')) + 1) AS INTEGER), household_no, uid
);

CREATE TABLE head_terms (
  rowid INTEGER PRIMARY KEY,
  scope INTEGER NOT NULL REFERENCES scope (idx),
  uid TEXT NOT NULL,
  ver INTEGER NOT NULL,
  vx TEXT,
  extra TEXT,
  step INTEGER NOT NULL,
  removed TEXT,
  household_id TEXT,
  member_id TEXT,
  date_from TEXT,
  date_to TEXT,
  paper_ref TEXT
) STRICT;
CREATE UNIQUE INDEX head_terms_uid ON head_terms (scope, uid);
CREATE INDEX head_terms_step ON head_terms (scope, step);
CREATE INDEX head_terms_household_id ON head_terms (scope, household_id);

CREATE TABLE members (
  rowid INTEGER PRIMARY KEY,
  scope INTEGER NOT NULL REFERENCES scope (idx),
  uid TEXT NOT NULL,
  ver INTEGER NOT NULL,
  vx TEXT,
  extra TEXT,
  step INTEGER NOT NULL,
  removed TEXT,
  household_id TEXT,
  household_from TEXT,
  name_zh TEXT,
  name_bo TEXT,
  name_tag TEXT,
  aliases TEXT,
  sex TEXT,
  birth TEXT,
  relation TEXT,
  state TEXT,
  state_on TEXT,
  guardian_id TEXT,
  id_checked_on TEXT,
  origin TEXT,
  paper_ref TEXT
) STRICT;
CREATE UNIQUE INDEX members_uid ON members (scope, uid);
CREATE INDEX members_step ON members (scope, step);
-- State and removal ride along, so that counting members reads no row.
CREATE INDEX members_household_id ON members (scope, household_id, state, removed);

CREATE TABLE household_stays (
  rowid INTEGER PRIMARY KEY,
  scope INTEGER NOT NULL REFERENCES scope (idx),
  uid TEXT NOT NULL,
  ver INTEGER NOT NULL,
  vx TEXT,
  extra TEXT,
  step INTEGER NOT NULL,
  removed TEXT,
  member_id TEXT,
  household_id TEXT,
  relation TEXT,
  date_from TEXT,
  date_to TEXT,
  paper_ref TEXT
) STRICT;
CREATE UNIQUE INDEX household_stays_uid ON household_stays (scope, uid);
CREATE INDEX household_stays_step ON household_stays (scope, step);
CREATE INDEX household_stays_household_id ON household_stays (scope, household_id);
CREATE INDEX household_stays_member_id ON household_stays (scope, member_id);

CREATE TABLE consents (
  rowid INTEGER PRIMARY KEY,
  scope INTEGER NOT NULL REFERENCES scope (idx),
  uid TEXT NOT NULL,
  ver INTEGER NOT NULL,
  vx TEXT,
  extra TEXT,
  step INTEGER NOT NULL,
  removed TEXT,
  member_id TEXT,
  purpose TEXT,
  items TEXT,
  given_on TEXT,
  withdrawn_on TEXT,
  form_version TEXT,
  language TEXT,
  paper_ref TEXT
) STRICT;
CREATE UNIQUE INDEX consents_uid ON consents (scope, uid);
CREATE INDEX consents_step ON consents (scope, step);
CREATE INDEX consents_member_id ON consents (scope, member_id);

CREATE TABLE units (
  rowid INTEGER PRIMARY KEY,
  scope INTEGER NOT NULL REFERENCES scope (idx),
  uid TEXT NOT NULL,
  ver INTEGER NOT NULL,
  vx TEXT,
  extra TEXT,
  step INTEGER NOT NULL,
  removed TEXT,
  unit_no TEXT,
  area_kind TEXT,
  nominal_size TEXT,
  activities TEXT,
  set_up_on TEXT,
  ended_on TEXT,
  end_reason TEXT,
  paper_ref TEXT
) STRICT;
CREATE UNIQUE INDEX units_uid ON units (scope, uid);
CREATE INDEX units_step ON units (scope, step);
CREATE INDEX units_unit_no ON units (scope, unit_no);

CREATE TABLE unit_memberships (
  rowid INTEGER PRIMARY KEY,
  scope INTEGER NOT NULL REFERENCES scope (idx),
  uid TEXT NOT NULL,
  ver INTEGER NOT NULL,
  vx TEXT,
  extra TEXT,
  step INTEGER NOT NULL,
  removed TEXT,
  unit_id TEXT,
  household_id TEXT,
  joined_on TEXT,
  left_on TEXT,
  consent_id TEXT,
  paper_ref TEXT
) STRICT;
CREATE UNIQUE INDEX unit_memberships_uid ON unit_memberships (scope, uid);
CREATE INDEX unit_memberships_step ON unit_memberships (scope, step);
CREATE INDEX unit_memberships_household_id ON unit_memberships (scope, household_id);
CREATE INDEX unit_memberships_unit_id ON unit_memberships (scope, unit_id);

CREATE TABLE convenor_terms (
  rowid INTEGER PRIMARY KEY,
  scope INTEGER NOT NULL REFERENCES scope (idx),
  uid TEXT NOT NULL,
  ver INTEGER NOT NULL,
  vx TEXT,
  extra TEXT,
  step INTEGER NOT NULL,
  removed TEXT,
  unit_id TEXT,
  member_id TEXT,
  date_from TEXT,
  date_to TEXT,
  method TEXT,
  phone_public_consent INTEGER,
  stipend_fen INTEGER,
  paid_on TEXT,
  paper_ref TEXT
) STRICT;
CREATE UNIQUE INDEX convenor_terms_uid ON convenor_terms (scope, uid);
CREATE INDEX convenor_terms_step ON convenor_terms (scope, step);
CREATE INDEX convenor_terms_unit_id ON convenor_terms (scope, unit_id);

-- A name is looked up in name_key, then its holders here.
CREATE INDEX members_name_zh ON members (name_zh);
CREATE INDEX members_name_bo ON members (name_bo) WHERE name_bo IS NOT NULL;
CREATE INDEX members_aliases ON members (aliases) WHERE aliases IS NOT NULL;
CREATE INDEX households_phone ON households (phone) WHERE phone IS NOT NULL;
CREATE INDEX households_house_name ON households (house_name) WHERE house_name IS NOT NULL;
