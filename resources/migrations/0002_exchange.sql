-- Exchange by file: who shares this register, what was handed over, and where values wait for a clerk.

ALTER TABLE device ADD COLUMN office TEXT NOT NULL DEFAULT '';
-- 'outside': an office of another register, known by its card for handing over a household that moved.
ALTER TABLE device ADD COLUMN relation TEXT NOT NULL DEFAULT 'register' CHECK (relation IN ('register', 'outside'));
-- Villages it may bring and get, a JSON array of scope uids; NULL means all of them.
ALTER TABLE device ADD COLUMN villages TEXT;

-- The signed list of devices as it travels: enrolments, renamings and revocations; only ever grows.
CREATE TABLE certificate (
  id TEXT PRIMARY KEY,
  no INTEGER NOT NULL,
  body TEXT NOT NULL,
  signer TEXT NOT NULL,
  signature TEXT NOT NULL
) STRICT;

-- Names of other PCs' staff, so that a change says who made it.
CREATE TABLE author (
  uid TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  device TEXT NOT NULL
) STRICT;

CREATE TABLE package_out (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('sync', 'receipt', 'request', 'move')),
  recipient TEXT NOT NULL,
  no INTEGER NOT NULL,
  counts TEXT NOT NULL,
  author TEXT NOT NULL,
  made_at TEXT NOT NULL
) STRICT;
CREATE INDEX package_out_recipient ON package_out (recipient, no);

-- What a peer asked for in a signed request: a full file of these villages.
CREATE TABLE asked (
  device TEXT NOT NULL REFERENCES device (uid),
  scope TEXT NOT NULL,
  asked_at TEXT NOT NULL,
  PRIMARY KEY (device, scope)
) STRICT, WITHOUT ROWID;
