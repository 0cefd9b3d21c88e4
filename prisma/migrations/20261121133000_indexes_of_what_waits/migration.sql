-- Written by hand: schema.prisma has no indexes of a part of a table.

-- What waits for a person is found without reading the anchors themselves.
DROP INDEX "Anchor_waiting";
CREATE INDEX "Anchor_waiting" ON "Anchor" ("revisionId", "since", "annotationId")
  WHERE state IN ('suspect', 'orphaned') AND NOT closed;

-- Questions that are not settled, in the order in which the library shows them.
CREATE INDEX "Dispute_unsettled" ON "Dispute" ((category = 'figure_disputed') DESC, "updatedAt" DESC, "annotationId")
  WHERE status IN ('open', 'under_review');
