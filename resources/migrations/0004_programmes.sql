-- The programmes: posted officers, pairing and help, micro-credit, enterprises, labour, donations, care, requests, places.

CREATE TABLE posted_officers (
  rowid INTEGER PRIMARY KEY,
  scope INTEGER NOT NULL REFERENCES scope (idx),
  uid TEXT NOT NULL,
  ver INTEGER NOT NULL,
  vx TEXT,
  extra TEXT,
  step INTEGER NOT NULL,
  removed TEXT,
  name TEXT,
  type TEXT,
  home_org TEXT,
  duty_phone TEXT,
  paper_ref TEXT
) STRICT;
CREATE UNIQUE INDEX posted_officers_uid ON posted_officers (scope, uid);
CREATE INDEX posted_officers_step ON posted_officers (scope, step);

CREATE TABLE postings (
  rowid INTEGER PRIMARY KEY,
  scope INTEGER NOT NULL REFERENCES scope (idx),
  uid TEXT NOT NULL,
  ver INTEGER NOT NULL,
  vx TEXT,
  extra TEXT,
  step INTEGER NOT NULL,
  removed TEXT,
  officer_id TEXT,
  division_code TEXT,
  date_from TEXT,
  date_to TEXT,
  doc_no TEXT,
  service_areas TEXT,
  paper_ref TEXT
) STRICT;
CREATE UNIQUE INDEX postings_uid ON postings (scope, uid);
CREATE INDEX postings_step ON postings (scope, step);
CREATE INDEX postings_officer_id ON postings (scope, officer_id);

CREATE TABLE pairings (
  rowid INTEGER PRIMARY KEY,
  scope INTEGER NOT NULL REFERENCES scope (idx),
  uid TEXT NOT NULL,
  ver INTEGER NOT NULL,
  vx TEXT,
  extra TEXT,
  step INTEGER NOT NULL,
  removed TEXT,
  official_name TEXT,
  official_org TEXT,
  level TEXT,
  household_id TEXT,
  date_from TEXT,
  date_to TEXT,
  consent_id TEXT,
  paper_ref TEXT
) STRICT;
CREATE UNIQUE INDEX pairings_uid ON pairings (scope, uid);
CREATE INDEX pairings_step ON pairings (scope, step);
CREATE INDEX pairings_household_id ON pairings (scope, household_id);
CREATE INDEX pairings_consent_id ON pairings (scope, consent_id);

CREATE TABLE visits (
  rowid INTEGER PRIMARY KEY,
  scope INTEGER NOT NULL REFERENCES scope (idx),
  uid TEXT NOT NULL,
  ver INTEGER NOT NULL,
  vx TEXT,
  extra TEXT,
  step INTEGER NOT NULL,
  removed TEXT,
  pairing_id TEXT,
  visited_on TEXT,
  officials TEXT,
  services TEXT,
  own_cost_fen INTEGER,
  paper_ref TEXT
) STRICT;
CREATE UNIQUE INDEX visits_uid ON visits (scope, uid);
CREATE INDEX visits_step ON visits (scope, step);
CREATE INDEX visits_pairing_id ON visits (scope, pairing_id);

CREATE TABLE assistance_lines (
  rowid INTEGER PRIMARY KEY,
  scope INTEGER NOT NULL REFERENCES scope (idx),
  uid TEXT NOT NULL,
  ver INTEGER NOT NULL,
  vx TEXT,
  extra TEXT,
  step INTEGER NOT NULL,
  removed TEXT,
  kind TEXT,
  household_id TEXT,
  given_on TEXT,
  item TEXT,
  qty INTEGER,
  uom TEXT,
  value_fen INTEGER,
  fund TEXT,
  deed_type TEXT,
  done_on TEXT,
  receipt_ref TEXT,
  basis_doc TEXT,
  paper_ref TEXT
) STRICT;
CREATE UNIQUE INDEX assistance_lines_uid ON assistance_lines (scope, uid);
CREATE INDEX assistance_lines_step ON assistance_lines (scope, step);
CREATE INDEX assistance_lines_household_id ON assistance_lines (scope, household_id);

CREATE TABLE jlgs (
  rowid INTEGER PRIMARY KEY,
  scope INTEGER NOT NULL REFERENCES scope (idx),
  uid TEXT NOT NULL,
  ver INTEGER NOT NULL,
  vx TEXT,
  extra TEXT,
  step INTEGER NOT NULL,
  removed TEXT,
  group_no TEXT,
  lender TEXT,
  agreement_no TEXT,
  signed_on TEXT,
  valid_to TEXT,
  cap_household_fen INTEGER,
  cap_total_fen INTEGER,
  paper_ref TEXT
) STRICT;
CREATE UNIQUE INDEX jlgs_uid ON jlgs (scope, uid);
CREATE INDEX jlgs_step ON jlgs (scope, step);

CREATE TABLE jlg_households (
  rowid INTEGER PRIMARY KEY,
  scope INTEGER NOT NULL REFERENCES scope (idx),
  uid TEXT NOT NULL,
  ver INTEGER NOT NULL,
  vx TEXT,
  extra TEXT,
  step INTEGER NOT NULL,
  removed TEXT,
  jlg_id TEXT,
  household_id TEXT,
  joined_on TEXT,
  left_on TEXT,
  paper_ref TEXT
) STRICT;
CREATE UNIQUE INDEX jlg_households_uid ON jlg_households (scope, uid);
CREATE INDEX jlg_households_step ON jlg_households (scope, step);
CREATE INDEX jlg_households_jlg_id ON jlg_households (scope, jlg_id);
CREATE INDEX jlg_households_household_id ON jlg_households (scope, household_id);

CREATE TABLE guarantor_consents (
  rowid INTEGER PRIMARY KEY,
  scope INTEGER NOT NULL REFERENCES scope (idx),
  uid TEXT NOT NULL,
  ver INTEGER NOT NULL,
  vx TEXT,
  extra TEXT,
  step INTEGER NOT NULL,
  removed TEXT,
  jlg_id TEXT,
  member_id TEXT,
  max_fen INTEGER,
  until TEXT,
  liability TEXT,
  read_in TEXT,
  read_by TEXT,
  given_on TEXT,
  cooling_until TEXT,
  withdrawn_on TEXT,
  paper_ref TEXT
) STRICT;
CREATE UNIQUE INDEX guarantor_consents_uid ON guarantor_consents (scope, uid);
CREATE INDEX guarantor_consents_step ON guarantor_consents (scope, step);
CREATE INDEX guarantor_consents_jlg_id ON guarantor_consents (scope, jlg_id);
CREATE INDEX guarantor_consents_member_id ON guarantor_consents (scope, member_id);

CREATE TABLE loans (
  rowid INTEGER PRIMARY KEY,
  scope INTEGER NOT NULL REFERENCES scope (idx),
  uid TEXT NOT NULL,
  ver INTEGER NOT NULL,
  vx TEXT,
  extra TEXT,
  step INTEGER NOT NULL,
  removed TEXT,
  borrower_household_id TEXT,
  jlg_id TEXT,
  contract_no TEXT,
  principal_fen INTEGER,
  annual_rate INTEGER,
  drawn_on TEXT,
  due_on TEXT,
  method TEXT,
  day_count TEXT,
  purpose TEXT,
  state TEXT,
  paper_ref TEXT
) STRICT;
CREATE UNIQUE INDEX loans_uid ON loans (scope, uid);
CREATE INDEX loans_step ON loans (scope, step);
CREATE INDEX loans_borrower_household_id ON loans (scope, borrower_household_id);
CREATE INDEX loans_jlg_id ON loans (scope, jlg_id);

CREATE TABLE instalments (
  rowid INTEGER PRIMARY KEY,
  scope INTEGER NOT NULL REFERENCES scope (idx),
  uid TEXT NOT NULL,
  ver INTEGER NOT NULL,
  vx TEXT,
  extra TEXT,
  step INTEGER NOT NULL,
  removed TEXT,
  loan_id TEXT,
  no INTEGER,
  due_on TEXT,
  principal_fen INTEGER,
  interest_fen INTEGER,
  paper_ref TEXT
) STRICT;
CREATE UNIQUE INDEX instalments_uid ON instalments (scope, uid);
CREATE INDEX instalments_step ON instalments (scope, step);
CREATE INDEX instalments_loan_id ON instalments (scope, loan_id);

CREATE TABLE repayments (
  rowid INTEGER PRIMARY KEY,
  scope INTEGER NOT NULL REFERENCES scope (idx),
  uid TEXT NOT NULL,
  ver INTEGER NOT NULL,
  vx TEXT,
  extra TEXT,
  step INTEGER NOT NULL,
  removed TEXT,
  loan_id TEXT,
  paid_on TEXT,
  amount_fen INTEGER,
  paid_by TEXT,
  channel TEXT,
  paper_ref TEXT
) STRICT;
CREATE UNIQUE INDEX repayments_uid ON repayments (scope, uid);
CREATE INDEX repayments_step ON repayments (scope, step);
CREATE INDEX repayments_loan_id ON repayments (scope, loan_id);

CREATE TABLE enterprises (
  rowid INTEGER PRIMARY KEY,
  scope INTEGER NOT NULL REFERENCES scope (idx),
  uid TEXT NOT NULL,
  ver INTEGER NOT NULL,
  vx TEXT,
  extra TEXT,
  step INTEGER NOT NULL,
  removed TEXT,
  name TEXT,
  uscc TEXT,
  form TEXT,
  founded_on TEXT,
  business TEXT,
  ended_on TEXT,
  paper_ref TEXT
) STRICT;
CREATE UNIQUE INDEX enterprises_uid ON enterprises (scope, uid);
CREATE INDEX enterprises_step ON enterprises (scope, step);

CREATE TABLE enterprise_years (
  rowid INTEGER PRIMARY KEY,
  scope INTEGER NOT NULL REFERENCES scope (idx),
  uid TEXT NOT NULL,
  ver INTEGER NOT NULL,
  vx TEXT,
  extra TEXT,
  step INTEGER NOT NULL,
  removed TEXT,
  enterprise_id TEXT,
  year INTEGER,
  member_count INTEGER,
  farmer_count INTEGER,
  households_benefit INTEGER,
  persons_benefit INTEGER,
  income_gain_fen INTEGER,
  paper_ref TEXT
) STRICT;
CREATE UNIQUE INDEX enterprise_years_uid ON enterprise_years (scope, uid);
CREATE INDEX enterprise_years_step ON enterprise_years (scope, step);
CREATE INDEX enterprise_years_enterprise_id ON enterprise_years (scope, enterprise_id);

CREATE TABLE labour_events (
  rowid INTEGER PRIMARY KEY,
  scope INTEGER NOT NULL REFERENCES scope (idx),
  uid TEXT NOT NULL,
  ver INTEGER NOT NULL,
  vx TEXT,
  extra TEXT,
  step INTEGER NOT NULL,
  removed TEXT,
  date_from TEXT,
  date_to TEXT,
  task TEXT,
  place TEXT,
  beneficiary TEXT,
  person_times INTEGER,
  hours INTEGER,
  voluntary INTEGER,
  paper_ref TEXT
) STRICT;
CREATE UNIQUE INDEX labour_events_uid ON labour_events (scope, uid);
CREATE INDEX labour_events_step ON labour_events (scope, step);

CREATE TABLE volunteer_certs (
  rowid INTEGER PRIMARY KEY,
  scope INTEGER NOT NULL REFERENCES scope (idx),
  uid TEXT NOT NULL,
  ver INTEGER NOT NULL,
  vx TEXT,
  extra TEXT,
  step INTEGER NOT NULL,
  removed TEXT,
  member_id TEXT,
  event_id TEXT,
  hours INTEGER,
  paper_ref TEXT
) STRICT;
CREATE UNIQUE INDEX volunteer_certs_uid ON volunteer_certs (scope, uid);
CREATE INDEX volunteer_certs_step ON volunteer_certs (scope, step);
CREATE INDEX volunteer_certs_member_id ON volunteer_certs (scope, member_id);
CREATE INDEX volunteer_certs_event_id ON volunteer_certs (scope, event_id);

CREATE TABLE donations (
  rowid INTEGER PRIMARY KEY,
  scope INTEGER NOT NULL REFERENCES scope (idx),
  uid TEXT NOT NULL,
  ver INTEGER NOT NULL,
  vx TEXT,
  extra TEXT,
  step INTEGER NOT NULL,
  removed TEXT,
  received_on TEXT,
  donor_kind TEXT,
  donor_name TEXT,
  item TEXT,
  qty INTEGER,
  uom TEXT,
  value_fen INTEGER,
  value_basis TEXT,
  purpose TEXT,
  paper_ref TEXT
) STRICT;
CREATE UNIQUE INDEX donations_uid ON donations (scope, uid);
CREATE INDEX donations_step ON donations (scope, step);

CREATE TABLE distributions (
  rowid INTEGER PRIMARY KEY,
  scope INTEGER NOT NULL REFERENCES scope (idx),
  uid TEXT NOT NULL,
  ver INTEGER NOT NULL,
  vx TEXT,
  extra TEXT,
  step INTEGER NOT NULL,
  removed TEXT,
  donation_id TEXT,
  household_id TEXT,
  given_on TEXT,
  qty INTEGER,
  receipt_ref TEXT,
  paper_ref TEXT
) STRICT;
CREATE UNIQUE INDEX distributions_uid ON distributions (scope, uid);
CREATE INDEX distributions_step ON distributions (scope, step);
CREATE INDEX distributions_donation_id ON distributions (scope, donation_id);
CREATE INDEX distributions_household_id ON distributions (scope, household_id);

CREATE TABLE care_cases (
  rowid INTEGER PRIMARY KEY,
  scope INTEGER NOT NULL REFERENCES scope (idx),
  uid TEXT NOT NULL,
  ver INTEGER NOT NULL,
  vx TEXT,
  extra TEXT,
  step INTEGER NOT NULL,
  removed TEXT,
  member_id TEXT,
  kinds TEXT,
  consent_id TEXT,
  start_on TEXT,
  review_on TEXT,
  end_on TEXT,
  can_eat INTEGER,
  can_dress INTEGER,
  can_leave_bed INTEGER,
  can_toilet INTEGER,
  can_walk INTEGER,
  can_bathe INTEGER,
  needs TEXT,
  contact_id TEXT,
  paper_ref TEXT
) STRICT;
CREATE UNIQUE INDEX care_cases_uid ON care_cases (scope, uid);
CREATE INDEX care_cases_step ON care_cases (scope, step);
CREATE INDEX care_cases_member_id ON care_cases (scope, member_id);
CREATE INDEX care_cases_consent_id ON care_cases (scope, consent_id);
CREATE INDEX care_cases_contact_id ON care_cases (scope, contact_id);

CREATE TABLE care_visits (
  rowid INTEGER PRIMARY KEY,
  scope INTEGER NOT NULL REFERENCES scope (idx),
  uid TEXT NOT NULL,
  ver INTEGER NOT NULL,
  vx TEXT,
  extra TEXT,
  step INTEGER NOT NULL,
  removed TEXT,
  case_id TEXT,
  month TEXT,
  service TEXT,
  times INTEGER,
  carer_role TEXT,
  referral TEXT,
  paper_ref TEXT
) STRICT;
CREATE UNIQUE INDEX care_visits_uid ON care_visits (scope, uid);
CREATE INDEX care_visits_step ON care_visits (scope, step);
CREATE INDEX care_visits_case_id ON care_visits (scope, case_id);

CREATE TABLE help_requests (
  rowid INTEGER PRIMARY KEY,
  scope INTEGER NOT NULL REFERENCES scope (idx),
  uid TEXT NOT NULL,
  ver INTEGER NOT NULL,
  vx TEXT,
  extra TEXT,
  step INTEGER NOT NULL,
  removed TEXT,
  household_id TEXT,
  made_by TEXT,
  consent_id TEXT,
  channel TEXT,
  category TEXT,
  made_on TEXT,
  due_on TEXT,
  state TEXT,
  closed_on TEXT,
  paper_ref TEXT
) STRICT;
CREATE UNIQUE INDEX help_requests_uid ON help_requests (scope, uid);
CREATE INDEX help_requests_step ON help_requests (scope, step);
CREATE INDEX help_requests_household_id ON help_requests (scope, household_id);
CREATE INDEX help_requests_consent_id ON help_requests (scope, consent_id);

CREATE TABLE places (
  rowid INTEGER PRIMARY KEY,
  scope INTEGER NOT NULL REFERENCES scope (idx),
  uid TEXT NOT NULL,
  ver INTEGER NOT NULL,
  vx TEXT,
  extra TEXT,
  step INTEGER NOT NULL,
  removed TEXT,
  name TEXT,
  type TEXT,
  request_id TEXT,
  paper_ref TEXT
) STRICT;
CREATE UNIQUE INDEX places_uid ON places (scope, uid);
CREATE INDEX places_step ON places (scope, step);
CREATE INDEX places_request_id ON places (scope, request_id);

CREATE TABLE place_checks (
  rowid INTEGER PRIMARY KEY,
  scope INTEGER NOT NULL REFERENCES scope (idx),
  uid TEXT NOT NULL,
  ver INTEGER NOT NULL,
  vx TEXT,
  extra TEXT,
  step INTEGER NOT NULL,
  removed TEXT,
  place_id TEXT,
  checked_on TEXT,
  checklist TEXT,
  paper_ref TEXT
) STRICT;
CREATE UNIQUE INDEX place_checks_uid ON place_checks (scope, uid);
CREATE INDEX place_checks_step ON place_checks (scope, step);
CREATE INDEX place_checks_place_id ON place_checks (scope, place_id);

CREATE TABLE place_check_items (
  rowid INTEGER PRIMARY KEY,
  scope INTEGER NOT NULL REFERENCES scope (idx),
  uid TEXT NOT NULL,
  ver INTEGER NOT NULL,
  vx TEXT,
  extra TEXT,
  step INTEGER NOT NULL,
  removed TEXT,
  check_id TEXT,
  item TEXT,
  result TEXT,
  fix TEXT,
  fix_by TEXT,
  fixed_on TEXT,
  paper_ref TEXT
) STRICT;
CREATE UNIQUE INDEX place_check_items_uid ON place_check_items (scope, uid);
CREATE INDEX place_check_items_step ON place_check_items (scope, step);
CREATE INDEX place_check_items_check_id ON place_check_items (scope, check_id);

CREATE TABLE meetings (
  rowid INTEGER PRIMARY KEY,
  scope INTEGER NOT NULL REFERENCES scope (idx),
  uid TEXT NOT NULL,
  ver INTEGER NOT NULL,
  vx TEXT,
  extra TEXT,
  step INTEGER NOT NULL,
  removed TEXT,
  held_on TEXT,
  venue TEXT,
  topic TEXT,
  headcount INTEGER,
  paper_ref TEXT
) STRICT;
CREATE UNIQUE INDEX meetings_uid ON meetings (scope, uid);
CREATE INDEX meetings_step ON meetings (scope, step);

CREATE TABLE notices (
  rowid INTEGER PRIMARY KEY,
  scope INTEGER NOT NULL REFERENCES scope (idx),
  uid TEXT NOT NULL,
  ver INTEGER NOT NULL,
  vx TEXT,
  extra TEXT,
  step INTEGER NOT NULL,
  removed TEXT,
  title TEXT,
  body TEXT,
  topic TEXT,
  posted_from TEXT,
  posted_to TEXT,
  languages TEXT,
  paper_ref TEXT
) STRICT;
CREATE UNIQUE INDEX notices_uid ON notices (scope, uid);
CREATE INDEX notices_step ON notices (scope, step);

CREATE TABLE survey_tallies (
  rowid INTEGER PRIMARY KEY,
  scope INTEGER NOT NULL REFERENCES scope (idx),
  uid TEXT NOT NULL,
  ver INTEGER NOT NULL,
  vx TEXT,
  extra TEXT,
  step INTEGER NOT NULL,
  removed TEXT,
  survey_no TEXT,
  question TEXT,
  option TEXT,
  count INTEGER,
  paper_ref TEXT
) STRICT;
CREATE UNIQUE INDEX survey_tallies_uid ON survey_tallies (scope, uid);
CREATE INDEX survey_tallies_step ON survey_tallies (scope, step);

-- What rests on a consent is found when it is withdrawn.
CREATE INDEX unit_memberships_consent_id ON unit_memberships (scope, consent_id);
