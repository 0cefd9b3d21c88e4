-- AlterTable
ALTER TABLE "Revision" ADD COLUMN     "basedOn" INTEGER,
ADD COLUMN     "changes" JSONB;

-- AlterTable
ALTER TABLE "Anchor" ADD COLUMN     "changes" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "closed" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "deciderId" TEXT,
ADD COLUMN     "reason" TEXT,
ADD COLUMN     "score" DOUBLE PRECISION NOT NULL DEFAULT 1,
ADD COLUMN     "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Dispute" ADD COLUMN     "staleSince" INTEGER;

-- CreateTable
CREATE TABLE "RevisionCredit" (
    "revisionId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,

    CONSTRAINT "RevisionCredit_pkey" PRIMARY KEY ("revisionId","personId")
);

-- CreateTable
CREATE TABLE "AnchorVersion" (
    "annotationId" TEXT NOT NULL,
    "revisionId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "state" "AnchorState" NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "exact" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,
    "changes" JSONB NOT NULL,
    "closed" BOOLEAN NOT NULL,
    "reason" TEXT,
    "deciderId" TEXT,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AnchorVersion_pkey" PRIMARY KEY ("annotationId","revisionId","version")
);

-- CreateTable
CREATE TABLE "Notice" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "annotationId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "readAt" TIMESTAMPTZ(3),

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "RevisionCredit_personId_idx" ON "RevisionCredit"("personId");

-- CreateIndex
CREATE INDEX "AnchorVersion_revisionId_idx" ON "AnchorVersion"("revisionId");

-- CreateIndex
CREATE INDEX "AnchorVersion_deciderId_idx" ON "AnchorVersion"("deciderId");

-- CreateIndex
CREATE INDEX "Notice_personId_readAt_createdAt_idx" ON "Notice"("personId", "readAt", "createdAt");

-- CreateIndex
CREATE INDEX "Notice_annotationId_idx" ON "Notice"("annotationId");

-- CreateIndex
CREATE UNIQUE INDEX "Notice_personId_annotationId_revision_type_key" ON "Notice"("personId", "annotationId", "revision", "type");

-- CreateIndex
CREATE INDEX "Anchor_deciderId_idx" ON "Anchor"("deciderId");

-- AddForeignKey
ALTER TABLE "RevisionCredit" ADD CONSTRAINT "RevisionCredit_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RevisionCredit" ADD CONSTRAINT "RevisionCredit_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Anchor" ADD CONSTRAINT "Anchor_deciderId_fkey" FOREIGN KEY ("deciderId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnchorVersion" ADD CONSTRAINT "AnchorVersion_annotationId_fkey" FOREIGN KEY ("annotationId") REFERENCES "Annotation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnchorVersion" ADD CONSTRAINT "AnchorVersion_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnchorVersion" ADD CONSTRAINT "AnchorVersion_deciderId_fkey" FOREIGN KEY ("deciderId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_annotationId_fkey" FOREIGN KEY ("annotationId") REFERENCES "Annotation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What an anchor said before somebody decided is never changed.
CREATE TRIGGER "AnchorVersion_append_only" BEFORE UPDATE OR DELETE ON "AnchorVersion" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- An anchor holds since its revision was made or, where the annotation is younger, since that was.
UPDATE "Anchor" anchor SET since = greatest(annotation."createdAt", revision."createdAt")
FROM "Annotation" annotation, "Revision" revision
WHERE annotation.id = anchor."annotationId" AND revision.id = anchor."revisionId";
