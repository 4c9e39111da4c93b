-- Wrong passwords in an open session and requests for reset links are counted like attempts to sign in; e-mails that
-- were settled keep no link that opens an account.

ALTER TABLE sign_in_attempt DROP CONSTRAINT sign_in_attempt_outcome_is_known;
ALTER TABLE sign_in_attempt ADD CONSTRAINT sign_in_attempt_outcome_is_known CHECK (outcome IN (
  'signed-in', 'wrong', 'code-wrong', 'unlocked', 'proven', 'proof-wrong', 'reset-asked'));
COMMENT ON TABLE sign_in_attempt IS 'Attempts to sign in and to show the password again, right and wrong, and requests for reset links; those older than ninety days are deleted';
COMMENT ON COLUMN sign_in_attempt.address IS 'From which network: an IPv4 address, or the first 64 bits of one of IPv6';
CREATE INDEX sign_in_attempt_by_instant ON sign_in_attempt (attempted_at);
CREATE INDEX account_link_by_account ON account_link (account_id);

UPDATE outgoing_mail SET body = regexp_replace(body, '(/links/)[A-Za-z0-9_-]{43}', '\1…', 'g')
  WHERE state <> 'waiting' AND body ~ '/links/[A-Za-z0-9_-]{43}';
