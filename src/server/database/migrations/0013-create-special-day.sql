-- The yearly list of days off and made-up days, by which deadlines are counted.

CREATE TABLE special_day (
  day date PRIMARY KEY,
  is_worked boolean NOT NULL,
  name text NOT NULL,
  change_no bigint NOT NULL REFERENCES change_log (change_no),
  CONSTRAINT special_day_has_a_name CHECK (btrim(name) <> '')
);
COMMENT ON TABLE special_day IS 'Days that are not what their weekday says: holidays, and weekend days worked to make up for one';
COMMENT ON COLUMN special_day.day IS 'The day';
COMMENT ON COLUMN special_day.is_worked IS 'Worked to make up for a day off; else a day off';
COMMENT ON COLUMN special_day.name IS 'What it is: the holiday, or the day it makes up for';
COMMENT ON COLUMN special_day.change_no IS 'The act that set it last';
