-- What waited beside a cell's value before a line of the history: taking that line back lets it wait again.
-- Local like the history; erased and pruned with it.
CREATE TABLE history_siblings (
  dot INTEGER NOT NULL,
  tbl TEXT NOT NULL,
  uid TEXT NOT NULL,
  field TEXT NOT NULL,
  sibling INTEGER NOT NULL,
  value ANY,
  PRIMARY KEY (dot, uid, field, tbl, sibling)
) STRICT, WITHOUT ROWID;
CREATE INDEX history_siblings_uid ON history_siblings (uid);
