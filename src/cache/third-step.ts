/*
 * The third step of the schema. A finding that merging put together has parts: the spans that were seen, between which
 * nobody looked. Another database that did look may set them apart again, whatever was merged first.
 */
const PARTS = `
CREATE TABLE finding_parts (
  finding_id INTEGER NOT NULL REFERENCES findings ON DELETE CASCADE,
  first_seen INTEGER NOT NULL,
  last_seen INTEGER NOT NULL,
  request_id INTEGER NOT NULL REFERENCES requests,
  PRIMARY KEY (finding_id, first_seen)
) STRICT, WITHOUT ROWID;
`;

/**
 * The newest try of a platform that came to nothing, where an earlier answer of it is kept: the answer stays what is
 * known, the try says why it is not newer. Gone with the next answer.
 */
const FAILED_TRIES = `
CREATE TABLE failed_tries (
  question_id INTEGER NOT NULL REFERENCES questions ON DELETE CASCADE,
  platform TEXT NOT NULL,
  status TEXT NOT NULL,
  place TEXT NOT NULL,
  problem_code TEXT NOT NULL,
  problem_message TEXT NOT NULL,
  asked_at INTEGER NOT NULL,
  PRIMARY KEY (question_id, platform)
) STRICT, WITHOUT ROWID;
`;

export const THIRD_STEP = PARTS + FAILED_TRIES;
