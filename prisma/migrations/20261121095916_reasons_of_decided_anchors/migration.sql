-- AlterTable
ALTER TABLE "Anchor" ADD COLUMN     "salt" TEXT;

-- AlterTable
ALTER TABLE "AnchorVersion" ADD COLUMN     "salt" TEXT;

-- Written by hand: the anchors that wait for a person are few among all, and are asked for with every page.
CREATE INDEX "Anchor_waiting" ON "Anchor" ("revisionId") WHERE state IN ('suspect', 'orphaned') AND NOT closed;
