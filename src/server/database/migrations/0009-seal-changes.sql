-- The change log becomes the audit: account, office acted for, reason, before and after; and every line is sealed into
-- a chain of hashes, so that a later change of a single letter shows.

ALTER TABLE change_log
  ADD COLUMN account_id integer REFERENCES account (account_id),
  ADD COLUMN on_behalf_of text,
  ADD COLUMN unit_id text REFERENCES unit (unit_id),
  ADD COLUMN reason text,
  ADD COLUMN before jsonb,
  ADD COLUMN after jsonb;
COMMENT ON COLUMN change_log.account_id IS 'The account that acted; null for a command or an installation without accounts';
COMMENT ON COLUMN change_log.on_behalf_of IS 'Office in whose place it was done; null for one''s own';
COMMENT ON COLUMN change_log.unit_id IS 'The unit it was about; null for the whole installation';
COMMENT ON COLUMN change_log.reason IS 'Why, in words; null where the act needs none';
COMMENT ON COLUMN change_log.before IS 'What stood before; null where nothing did';
COMMENT ON COLUMN change_log.after IS 'What stands after; null where nothing does';
CREATE INDEX change_log_by_subject ON change_log (subject, change_no);
CREATE INDEX change_log_by_account ON change_log (account_id, change_no);

CREATE TABLE change_seal (
  seal_no bigint PRIMARY KEY,
  change_no bigint NOT NULL,
  seal text NOT NULL,
  CONSTRAINT change_seal_is_one_for_each_change UNIQUE (change_no),
  CONSTRAINT change_seal_is_sha_256 CHECK (seal ~ '^[0-9a-f]{64}$')
);
COMMENT ON TABLE change_seal IS 'The chain: each seal is the SHA-256 of the seal before it and of a whole line of change_log';
COMMENT ON COLUMN change_seal.seal_no IS 'Place in the chain, from 1, without gaps';
COMMENT ON COLUMN change_seal.change_no IS 'The line it seals';
COMMENT ON COLUMN change_seal.seal IS 'SHA-256, hexadecimal';

CREATE FUNCTION sealed_part(value text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN value IS NULL THEN '-' ELSE octet_length(value) || ':' || value END
$$;
COMMENT ON FUNCTION sealed_part(text) IS 'A field with its length before it, so that no two lines read alike';

CREATE FUNCTION sealed_text(line change_log) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT concat(
    sealed_part(line.change_no::text),
    sealed_part((extract(epoch FROM line.happened_at) * 1000000)::bigint::text),
    sealed_part(line.actor),
    sealed_part(line.account_id::text),
    sealed_part(line.on_behalf_of),
    sealed_part(line.unit_id),
    sealed_part(line.act),
    sealed_part(line.subject),
    sealed_part(line.reason),
    sealed_part(line.detail::text),
    sealed_part(line.before::text),
    sealed_part(line.after::text))
$$;
COMMENT ON FUNCTION sealed_text(change_log) IS 'What is sealed of a line: all its fields';

CREATE FUNCTION seal_change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path FROM CURRENT SET thuocdo.sight = 'everything' AS $$
DECLARE
  last change_seal;
  line change_log;
BEGIN
  -- Held to the end of the transaction, which is at hand: the trigger runs when it commits.
  PERFORM pg_advisory_xact_lock(hashtext('seal-change'));
  SELECT * INTO last FROM change_seal ORDER BY seal_no DESC LIMIT 1;
  SELECT * INTO line FROM change_log WHERE change_no = NEW.change_no;
  INSERT INTO change_seal (seal_no, change_no, seal) VALUES (
    coalesce(last.seal_no, 0) + 1,
    NEW.change_no,
    encode(sha256(convert_to(coalesce(last.seal, '') || sealed_text(line), 'UTF8')), 'hex'));
  RETURN NULL;
END $$;
COMMENT ON FUNCTION seal_change() IS 'Seals a line of the change log when its act is committed, one act after the other';

DO $$
DECLARE
  line change_log;
  last text := '';
  place bigint := 0;
BEGIN
  FOR line IN SELECT * FROM change_log ORDER BY change_no LOOP
    place := place + 1;
    last := encode(sha256(convert_to(last || sealed_text(line), 'UTF8')), 'hex');
    INSERT INTO change_seal (seal_no, change_no, seal) VALUES (place, line.change_no, last);
  END LOOP;
END $$;

CREATE CONSTRAINT TRIGGER change_is_sealed AFTER INSERT ON change_log
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION seal_change();
CREATE TRIGGER change_seal_is_append_only BEFORE UPDATE OR DELETE ON change_seal
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history();
