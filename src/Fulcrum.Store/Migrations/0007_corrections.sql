-- Misreadings that the user has corrected; applied whenever ads are read.
CREATE TABLE corrections (
  number INTEGER PRIMARY KEY AUTOINCREMENT, -- what the user calls it; never given twice
  ad TEXT NOT NULL,       -- fingerprint of the one ad; empty: every ad
  ad_number INTEGER,      -- its number where it is one of "ads"
  title TEXT NOT NULL,    -- of that ad, for people
  kind TEXT NOT NULL,     -- "not-asked", "strength", "role", "seniority", "segment"
  concept TEXT NOT NULL,  -- id; empty where it is not about one
  words TEXT NOT NULL,    -- only where the ad uses these words; empty: whatever it uses
  value TEXT NOT NULL,    -- the right reading; empty for "not-asked"
  made TEXT NOT NULL      -- a day as 2026-07-15
) STRICT;

CREATE INDEX corrections_of_ads ON corrections (ad);

-- A correction of one ad changes what is counted of it, as a change of the ad does; one of every ad changes all columns, which the program sees by itself.
CREATE TRIGGER corrections_added AFTER INSERT ON corrections BEGIN
  UPDATE state SET token = randomblob(16);
  INSERT OR IGNORE INTO touched SELECT new.ad_number WHERE EXISTS (SELECT 1 FROM ads WHERE number = new.ad_number);
END;

CREATE TRIGGER corrections_deleted AFTER DELETE ON corrections BEGIN
  UPDATE state SET token = randomblob(16);
  INSERT OR IGNORE INTO touched SELECT old.ad_number WHERE EXISTS (SELECT 1 FROM ads WHERE number = old.ad_number);
END;
