-- C#, C++ and .NET become words of their own in the index of words. The program lends these functions to migrations: unpacked text, whether such a name is in it, the name spelled out.
INSERT OR REPLACE INTO ads_words (rowid, title, employer, location, body)
SELECT number, spelled(title), spelled(employer), spelled(location), spelled(unpacked(text)) FROM ads
WHERE has_signs(title) OR has_signs(employer) OR has_signs(unpacked(text));
