-- Ads as they were read, so that they are read once. Everything here can be thrown away and worked out again.
CREATE TABLE readings (
  number INTEGER PRIMARY KEY REFERENCES ads (number) ON DELETE CASCADE,
  content_hash BLOB NOT NULL, -- of the ad that was read; another one in "ads": the reading is stale
  reader BLOB NOT NULL,       -- version of the code and taxonomy that read it
  reading BLOB NOT NULL
) STRICT;

-- Which ads are left when copies are merged: one row, for one state of the ads.
CREATE TABLE merged (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  state BLOB NOT NULL,        -- fingerprint of all ads in use
  reader BLOB NOT NULL,
  ads BLOB NOT NULL           -- number, how often it was seen, newest day posted; of each ad left, in order
) STRICT;
