-- Files are looked through for marks of secrecy when they are sent; what could not be looked through says why.

ALTER TABLE evidence ADD COLUMN scan text NOT NULL DEFAULT 'not-looked-into';
ALTER TABLE evidence ADD CONSTRAINT evidence_scan_is_known CHECK (scan IN
  ('nothing-found', 'partly', 'picture', 'no-text', 'protected', 'unreadable', 'too-large', 'not-looked-into'));
COMMENT ON COLUMN evidence.scan IS 'What came of looking for marks of secrecy, or why nobody looked';

ALTER TABLE counter_value_evidence ADD COLUMN scan text NOT NULL DEFAULT 'not-looked-into';
ALTER TABLE counter_value_evidence ADD CONSTRAINT counter_value_evidence_scan_is_known CHECK (scan IN
  ('nothing-found', 'partly', 'picture', 'no-text', 'protected', 'unreadable', 'too-large', 'not-looked-into'));
COMMENT ON COLUMN counter_value_evidence.scan IS 'What came of looking for marks of secrecy, or why nobody looked';

ALTER TABLE task_evidence ADD COLUMN scan text NOT NULL DEFAULT 'not-looked-into';
ALTER TABLE task_evidence ADD CONSTRAINT task_evidence_scan_is_known CHECK (scan IN
  ('nothing-found', 'partly', 'picture', 'no-text', 'protected', 'unreadable', 'too-large', 'not-looked-into'));
COMMENT ON COLUMN task_evidence.scan IS 'What came of looking for marks of secrecy, or why nobody looked';

ALTER TABLE attachment ADD COLUMN scan text NOT NULL DEFAULT 'not-looked-into';
ALTER TABLE attachment ADD CONSTRAINT attachment_scan_is_known CHECK (scan IN
  ('nothing-found', 'partly', 'picture', 'no-text', 'protected', 'unreadable', 'too-large', 'not-looked-into'));
COMMENT ON COLUMN attachment.scan IS 'What came of looking for marks of secrecy, or why nobody looked';
