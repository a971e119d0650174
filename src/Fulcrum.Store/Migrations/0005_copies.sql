-- Which ads are copies of which, so that a new ad is compared without reading all others. Everything here can be thrown away and worked out again.
CREATE TABLE copies (
  number INTEGER PRIMARY KEY REFERENCES ads (number) ON DELETE CASCADE,
  text INTEGER NOT NULL,   -- one number for the words in their order
  words INTEGER NOT NULL,
  employer TEXT NOT NULL,  -- the name folded; empty: none
  same INTEGER NOT NULL,   -- the first ad with these words
  near INTEGER NOT NULL    -- the ad that this one is nearly the same as; ads that share it are one ad
) STRICT;

CREATE INDEX copies_by_text ON copies (text);
CREATE INDEX copies_by_employer ON copies (employer);
CREATE INDEX copies_by_near ON copies (near, same, number);

-- Counting ads in use must not go through their texts.
CREATE INDEX ads_in_use ON ads (source) WHERE removed IS NULL;

-- In which state the ads in use are, and in which they were when copies were told.
CREATE TABLE state (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  token BLOB NOT NULL,     -- another one after every change of an ad in use
  merged BLOB,             -- the token then; NULL: not yet
  reader BLOB              -- version of the code that told them
) STRICT;

INSERT INTO state (id, token) VALUES (1, randomblob(16));

-- Ads that were added, changed, removed, brought back or deleted since then.
CREATE TABLE touched (number INTEGER PRIMARY KEY) STRICT;

CREATE TRIGGER ads_added AFTER INSERT ON ads BEGIN
  UPDATE state SET token = randomblob(16);
  INSERT OR IGNORE INTO touched VALUES (new.number);
END;

CREATE TRIGGER ads_changed AFTER UPDATE OF content_hash, removed ON ads
WHEN old.content_hash <> new.content_hash OR old.removed IS NOT new.removed BEGIN
  UPDATE state SET token = randomblob(16);
  INSERT OR IGNORE INTO touched VALUES (new.number);
END;

CREATE TRIGGER ads_deleted AFTER DELETE ON ads BEGIN
  UPDATE state SET token = randomblob(16);
  INSERT OR IGNORE INTO touched VALUES (old.number);
END;

DROP TABLE merged;
