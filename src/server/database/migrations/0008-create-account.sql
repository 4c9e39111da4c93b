-- Accounts: who may come in, by which proof, and with which rights over which units.

CREATE TABLE account (
  account_id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  sign_in_name text NOT NULL,
  office text NOT NULL,
  email text,
  state text NOT NULL,
  password_hash text,
  password_changed_at timestamptz,
  second_factor_secret text,
  second_factor_since timestamptz,
  second_factor_last_step bigint,
  is_demonstration boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now(),
  change_no bigint NOT NULL REFERENCES change_log (change_no),
  CONSTRAINT account_sign_in_name_is_unique UNIQUE (sign_in_name),
  CONSTRAINT account_sign_in_name_is_plain CHECK (sign_in_name ~ '^[a-z0-9][a-z0-9._@+-]{2,119}$'),
  CONSTRAINT account_names_an_office CHECK (btrim(office) <> ''),
  CONSTRAINT account_state_is_known CHECK (state IN ('invited', 'active', 'suspended')),
  CONSTRAINT account_second_factor_has_a_secret CHECK (second_factor_since IS NULL OR second_factor_secret IS NOT NULL)
);
COMMENT ON TABLE account IS 'A person''s way in, known to others by office';
COMMENT ON COLUMN account.account_id IS 'Running number';
COMMENT ON COLUMN account.sign_in_name IS 'What is typed to sign in: lower case, no blanks';
COMMENT ON COLUMN account.office IS 'Office by which every act is signed';
COMMENT ON COLUMN account.email IS 'Where links and reminders go; null where there is none';
COMMENT ON COLUMN account.state IS 'Invited, active or suspended';
COMMENT ON COLUMN account.password_hash IS 'Argon2id with its parameters; null until a password is set';
COMMENT ON COLUMN account.password_changed_at IS 'Instant of the last change';
COMMENT ON COLUMN account.second_factor_secret IS 'Secret of the code app, base 32; null without a second factor';
COMMENT ON COLUMN account.second_factor_since IS 'Instant from which codes are asked for; null while not confirmed';
COMMENT ON COLUMN account.second_factor_last_step IS 'Time step of the last code taken: no code is taken twice';
COMMENT ON COLUMN account.is_demonstration IS 'Came with the demonstration, its password is printed; ends with the first real administrator';
COMMENT ON COLUMN account.created_at IS 'Instant of creation';
COMMENT ON COLUMN account.change_no IS 'The act that made it';

CREATE TABLE account_grant (
  account_id integer NOT NULL REFERENCES account (account_id),
  role text NOT NULL,
  unit_id text REFERENCES unit (unit_id),
  fields text[] NOT NULL,
  change_no bigint NOT NULL REFERENCES change_log (change_no),
  CONSTRAINT account_grant_is_given_once UNIQUE NULLS NOT DISTINCT (account_id, role, unit_id),
  CONSTRAINT account_grant_role_is_known CHECK (role IN ('administrator', 'planner', 'reporter', 'approver', 'leader',
    'inspector')),
  CONSTRAINT account_grant_fields_are_known CHECK (fields <@ ARRAY['figures', 'party-members'])
);
COMMENT ON TABLE account_grant IS 'A right in force: a role over a unit and all below it, for some kinds of field';
COMMENT ON COLUMN account_grant.account_id IS 'Whose right';
COMMENT ON COLUMN account_grant.role IS 'Role';
COMMENT ON COLUMN account_grant.unit_id IS 'The unit; null for the whole installation';
COMMENT ON COLUMN account_grant.fields IS 'Kinds of field it is for';
COMMENT ON COLUMN account_grant.change_no IS 'The act that gave it';

CREATE TABLE recovery_code (
  account_id integer NOT NULL REFERENCES account (account_id),
  code_hash text NOT NULL,
  used_at timestamptz,
  PRIMARY KEY (account_id, code_hash)
);
COMMENT ON TABLE recovery_code IS 'Codes that stand once for a lost code app';
COMMENT ON COLUMN recovery_code.account_id IS 'Whose code';
COMMENT ON COLUMN recovery_code.code_hash IS 'SHA-256 of the code; it has 80 random bits';
COMMENT ON COLUMN recovery_code.used_at IS 'When it was used; null while it can be';

CREATE TABLE session (
  session_id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  token_hash text NOT NULL,
  account_id integer NOT NULL REFERENCES account (account_id),
  begun_at timestamptz NOT NULL DEFAULT now(),
  seen_at timestamptz NOT NULL DEFAULT now(),
  ends_at timestamptz NOT NULL,
  ended_at timestamptz,
  way text NOT NULL,
  address text,
  agent text,
  CONSTRAINT session_token_is_unique UNIQUE (token_hash),
  CONSTRAINT session_way_is_known CHECK (way IN ('password', 'password-and-code', 'single-sign-on'))
);
COMMENT ON TABLE session IS 'A time of being signed in, on one device';
COMMENT ON COLUMN session.session_id IS 'Running number';
COMMENT ON COLUMN session.token_hash IS 'SHA-256 of the random token in the browser''s cookie';
COMMENT ON COLUMN session.account_id IS 'Whose session';
COMMENT ON COLUMN session.begun_at IS 'Instant of signing in';
COMMENT ON COLUMN session.seen_at IS 'Last request, to the minute';
COMMENT ON COLUMN session.ends_at IS 'Instant at which it ends whatever happens';
COMMENT ON COLUMN session.ended_at IS 'Instant at which it was ended; null otherwise';
COMMENT ON COLUMN session.way IS 'By which proof';
COMMENT ON COLUMN session.address IS 'Network address of the device';
COMMENT ON COLUMN session.agent IS 'What the browser calls itself';
CREATE INDEX session_by_account ON session (account_id);

CREATE TABLE account_link (
  token_hash text PRIMARY KEY,
  account_id integer REFERENCES account (account_id),
  purpose text NOT NULL,
  made_at timestamptz NOT NULL DEFAULT now(),
  ends_at timestamptz NOT NULL,
  used_at timestamptz,
  CONSTRAINT account_link_purpose_is_known CHECK (purpose IN ('first-administrator', 'invitation', 'password-reset')),
  CONSTRAINT account_link_for_the_first_administrator_has_no_account_yet
    CHECK ((purpose = 'first-administrator') = (account_id IS NULL))
);
COMMENT ON TABLE account_link IS 'Links that let somebody set a password, once';
COMMENT ON COLUMN account_link.token_hash IS 'SHA-256 of the random token in the link';
COMMENT ON COLUMN account_link.account_id IS 'For which account; null for the first administrator';
COMMENT ON COLUMN account_link.purpose IS 'First administrator, invitation or reset';
COMMENT ON COLUMN account_link.made_at IS 'Instant of making';
COMMENT ON COLUMN account_link.ends_at IS 'Instant after which it is dead';
COMMENT ON COLUMN account_link.used_at IS 'When it was used; null while it can be';

CREATE TABLE sign_in_attempt (
  attempt_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  attempted_at timestamptz NOT NULL DEFAULT now(),
  sign_in_name text NOT NULL,
  address text,
  outcome text NOT NULL,
  CONSTRAINT sign_in_attempt_outcome_is_known CHECK (outcome IN ('signed-in', 'wrong', 'code-wrong', 'unlocked'))
);
COMMENT ON TABLE sign_in_attempt IS 'Attempts to sign in, right and wrong; those older than ninety days are deleted';
COMMENT ON COLUMN sign_in_attempt.attempt_id IS 'Running number';
COMMENT ON COLUMN sign_in_attempt.attempted_at IS 'Instant';
COMMENT ON COLUMN sign_in_attempt.sign_in_name IS 'What was typed, cut to 120 letters';
COMMENT ON COLUMN sign_in_attempt.address IS 'From which network address';
COMMENT ON COLUMN sign_in_attempt.outcome IS 'How it ended; or that an administrator let the name in again';
CREATE INDEX sign_in_attempt_by_address ON sign_in_attempt (address, attempted_at);
CREATE INDEX sign_in_attempt_by_name ON sign_in_attempt (sign_in_name, attempted_at);

CREATE TABLE single_sign_on_identity (
  issuer text NOT NULL,
  subject text NOT NULL,
  account_id integer NOT NULL REFERENCES account (account_id),
  change_no bigint NOT NULL REFERENCES change_log (change_no),
  PRIMARY KEY (issuer, subject)
);
COMMENT ON TABLE single_sign_on_identity IS 'Who somebody is at the identity provider of the authority';
COMMENT ON COLUMN single_sign_on_identity.issuer IS 'The provider, as it names itself';
COMMENT ON COLUMN single_sign_on_identity.subject IS 'The person there';
COMMENT ON COLUMN single_sign_on_identity.account_id IS 'The account here';
COMMENT ON COLUMN single_sign_on_identity.change_no IS 'The act that tied them';

CREATE TABLE outgoing_mail (
  mail_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  written_at timestamptz NOT NULL DEFAULT now(),
  recipient text NOT NULL,
  purpose text NOT NULL,
  subject text NOT NULL,
  body text NOT NULL,
  state text NOT NULL DEFAULT 'waiting',
  settled_at timestamptz,
  fault text,
  CONSTRAINT outgoing_mail_state_is_known CHECK (state IN ('waiting', 'sent', 'kept', 'failed')),
  CONSTRAINT outgoing_mail_failed_for_a_reason CHECK ((state = 'failed') = (fault IS NOT NULL))
);
COMMENT ON TABLE outgoing_mail IS 'E-mails: written in the transaction of their act, sent after it; kept to be read here where no mail server is set';
COMMENT ON COLUMN outgoing_mail.mail_id IS 'Running number';
COMMENT ON COLUMN outgoing_mail.written_at IS 'Instant of the act that wrote it';
COMMENT ON COLUMN outgoing_mail.recipient IS 'Address';
COMMENT ON COLUMN outgoing_mail.purpose IS 'Invitation, reset, reminder …';
COMMENT ON COLUMN outgoing_mail.subject IS 'Subject line';
COMMENT ON COLUMN outgoing_mail.body IS 'Text';
COMMENT ON COLUMN outgoing_mail.state IS 'Waiting, sent, kept here, or failed';
COMMENT ON COLUMN outgoing_mail.settled_at IS 'When it was sent, kept or given up';
COMMENT ON COLUMN outgoing_mail.fault IS 'Why it could not be sent';
CREATE INDEX outgoing_mail_waiting ON outgoing_mail (mail_id) WHERE state = 'waiting';
