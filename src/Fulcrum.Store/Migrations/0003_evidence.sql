-- What the user tells of their skills, and what audits of projects found.
CREATE TABLE evidence (
  number INTEGER PRIMARY KEY AUTOINCREMENT, -- what the user calls it; never given twice
  kind TEXT NOT NULL,                       -- "work", "self-rating", ...
  concepts TEXT NOT NULL,                   -- ids with a blank between
  what TEXT NOT NULL,
  organisation TEXT NOT NULL,
  source TEXT NOT NULL,                     -- "you", or what found it
  began TEXT,                               -- days as 2026-07-15
  ended TEXT,
  level REAL,
  degree TEXT,
  weight REAL NOT NULL,
  link TEXT NOT NULL,
  origin TEXT NOT NULL,
  added INTEGER NOT NULL,                   -- the change that added it
  removed INTEGER                           -- the change that removed it; NULL: in use
) STRICT;
