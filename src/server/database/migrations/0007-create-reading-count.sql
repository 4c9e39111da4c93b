-- What became of the figures of a reading, counted for the list: telling it anew for every reading would take minutes.

CREATE TABLE reading_count (
  reading_id integer PRIMARY KEY REFERENCES reading (reading_id),
  agrees integer NOT NULL,
  new integer NOT NULL,
  contradicts integer NOT NULL,
  not_understood integer NOT NULL,
  not_a_figure integer NOT NULL,
  change_no bigint NOT NULL REFERENCES change_log (change_no)
);
COMMENT ON TABLE reading_count IS 'Counts of a reading as it stood after the last act on it; the page of a reading counts anew';
COMMENT ON COLUMN reading_count.reading_id IS 'The reading';
COMMENT ON COLUMN reading_count.agrees IS 'Figures that agree with what is known';
COMMENT ON COLUMN reading_count.new IS 'Figures not known before';
COMMENT ON COLUMN reading_count.contradicts IS 'Figures in a contradiction that the reading brings';
COMMENT ON COLUMN reading_count.not_understood IS 'Figures of which it is not clear what, when or whose they are';
COMMENT ON COLUMN reading_count.not_a_figure IS 'Dates, names, numbers of lists';
COMMENT ON COLUMN reading_count.change_no IS 'The act after which it was counted';
