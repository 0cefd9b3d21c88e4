-- AlterTable
ALTER TABLE "EventStream" ADD COLUMN     "lastAt" TIMESTAMPTZ(3);

-- Written by hand: streams that have events already.
UPDATE "EventStream" stream SET "lastAt" = (SELECT max("createdAt") FROM "Event" WHERE "streamId" = stream.id);
