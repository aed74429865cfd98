-- A house name is looked up in name_key, then its holders village by village: rows that come with a village lie side by
-- side in this index, where one over all villages would have every page of it written again for each village taken.
DROP INDEX households_house_name;
CREATE INDEX households_house_name ON households (scope, house_name) WHERE house_name IS NOT NULL;
