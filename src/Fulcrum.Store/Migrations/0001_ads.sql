-- The user's ads. The text is packed; the other fields of the source stand as JSON in "rest".
CREATE TABLE ads (
  number INTEGER PRIMARY KEY AUTOINCREMENT, -- what the user calls the ad; never given twice
  source TEXT NOT NULL,                     -- where it was read: "files", "pasted", "greenhouse:NAME", a page's address
  external_id TEXT NOT NULL,                -- the source's own id
  board TEXT NOT NULL,
  employer TEXT NOT NULL,
  title TEXT NOT NULL,
  location TEXT NOT NULL,
  posted TEXT,                              -- days as 2026-07-15
  first_seen TEXT NOT NULL,
  last_seen TEXT NOT NULL,
  closed TEXT,                              -- the day it was first missing from its board
  content_hash BLOB NOT NULL,               -- of everything below and above that the source says
  listing_hash BLOB,                        -- of its entry in the board's list, where the text is a request of its own
  seen_in INTEGER NOT NULL DEFAULT 0,       -- the board's run that saw it last
  removed INTEGER,                          -- the removal that hid it; NULL: in use
  rest TEXT NOT NULL,
  text BLOB NOT NULL,                       -- Brotli over UTF-8
  UNIQUE (source, external_id)
) STRICT;

CREATE INDEX ads_by_removal ON ads (removed) WHERE removed IS NOT NULL;

-- Words of title, employer and text, without a second copy of them. Row ids are ads.number.
CREATE VIRTUAL TABLE ads_words USING fts5 (title, employer, location, body, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 2");
