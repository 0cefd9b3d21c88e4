-- CreateEnum
CREATE TYPE "SuggestionStatus" AS ENUM ('open', 'accepted', 'declined');

-- AlterEnum
ALTER TYPE "AnnotationKind" ADD VALUE 'suggestion';

-- CreateTable
CREATE TABLE "Suggestion" (
    "annotationId" TEXT NOT NULL,
    "original" TEXT NOT NULL,
    "replacement" TEXT NOT NULL,
    "status" "SuggestionStatus" NOT NULL DEFAULT 'open',
    "reason" TEXT,
    "salt" TEXT,
    "deciderId" TEXT,
    "decidedAt" TIMESTAMPTZ(3),
    "revision" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Suggestion_pkey" PRIMARY KEY ("annotationId")
);

-- CreateIndex
CREATE INDEX "Suggestion_deciderId_idx" ON "Suggestion"("deciderId");

-- AddForeignKey
ALTER TABLE "Suggestion" ADD CONSTRAINT "Suggestion_annotationId_fkey" FOREIGN KEY ("annotationId") REFERENCES "Annotation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Suggestion" ADD CONSTRAINT "Suggestion_deciderId_fkey" FOREIGN KEY ("deciderId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
