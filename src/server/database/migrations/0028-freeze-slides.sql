-- What the presentation of a meeting shows of each target is frozen with its papers.

ALTER TABLE meeting_pack ADD COLUMN slides jsonb;
ALTER TABLE meeting_pack ADD CONSTRAINT meeting_pack_slides_are_an_object CHECK (jsonb_typeof(slides) = 'object');
COMMENT ON COLUMN meeting_pack.slides IS 'By target, its row of the scorecard and the series of its chart, as contract/meeting.ts; null for papers frozen before this was kept';
