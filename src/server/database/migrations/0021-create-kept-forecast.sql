-- Forecasts as they were made, so that their errors can be published once the year has closed.

CREATE TABLE kept_forecast (
  forecast_no bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  target_id text NOT NULL,
  part_no integer NOT NULL,
  made_on date NOT NULL,
  origin text NOT NULL,
  made jsonb NOT NULL,
  vintage_ids bigint[] NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  change_no bigint NOT NULL REFERENCES change_log (change_no),
  CONSTRAINT kept_forecast_part_is_numbered CHECK (part_no > 0),
  CONSTRAINT kept_forecast_origin_is_known CHECK (origin IN ('kept', 'recomputed'))
);
COMMENT ON TABLE kept_forecast IS 'What was foretold of a part of a target on a day; added when the forecast changes, never changed or deleted';
COMMENT ON COLUMN kept_forecast.forecast_no IS 'Running number';
COMMENT ON COLUMN kept_forecast.target_id IS 'The target; it may since have been taken back, its forecasts stay';
COMMENT ON COLUMN kept_forecast.part_no IS 'Its part';
COMMENT ON COLUMN kept_forecast.made_on IS 'Day the forecast speaks from: only what was known by then is in it';
COMMENT ON COLUMN kept_forecast.origin IS 'kept: recorded when it was shown; recomputed: worked out later, from what was known on that day';
COMMENT ON COLUMN kept_forecast.made IS 'The forecast by the schema ForecastMade: numbers, intervals, figures, method, settings';
COMMENT ON COLUMN kept_forecast.vintage_ids IS 'Vintages it stood on';
COMMENT ON COLUMN kept_forecast.recorded_at IS 'Instant of recording, for the audit';
COMMENT ON COLUMN kept_forecast.change_no IS 'The act that changed it, or that recorded it';
CREATE INDEX kept_forecast_by_part ON kept_forecast (target_id, part_no, made_on);
CREATE TRIGGER kept_forecast_is_append_only BEFORE UPDATE OR DELETE ON kept_forecast
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history();

ALTER TABLE kept_forecast ENABLE ROW LEVEL SECURITY;
ALTER TABLE kept_forecast FORCE ROW LEVEL SECURITY;
CREATE POLICY kept_forecast_in_sight ON kept_forecast USING (
  (SELECT sees_everything()) OR EXISTS (SELECT FROM target WHERE target.target_id = kept_forecast.target_id));
COMMENT ON POLICY kept_forecast_in_sight ON kept_forecast IS 'Seen and written where its target is in sight';
