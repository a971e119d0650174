-- Boards that the user follows, and how far the last run over each came.
CREATE TABLE boards (
  source TEXT PRIMARY KEY,       -- "greenhouse:NAME" or a page's address
  added TEXT NOT NULL,
  run INTEGER NOT NULL DEFAULT 0,-- number of the newest run
  run_started TEXT,              -- moment in UTC; NULL: no run yet
  run_finished TEXT,             -- NULL: the newest run was stopped
  next_page TEXT                 -- where a stopped run goes on
) STRICT;

-- What a page said last time, so that an unchanged one is not sent again.
CREATE TABLE pages (
  source TEXT NOT NULL REFERENCES boards (source) ON DELETE CASCADE,
  address TEXT NOT NULL,
  etag TEXT,
  last_modified TEXT,
  next_page TEXT,
  ids TEXT NOT NULL,             -- JSON list of the external ids of its ads
  PRIMARY KEY (source, address)
) STRICT, WITHOUT ROWID;
