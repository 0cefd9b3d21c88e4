-- CreateTable
CREATE TABLE "DocumentVersion" (
    "documentId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "details" JSONB NOT NULL,
    "salt" TEXT NOT NULL,
    "editorId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DocumentVersion_pkey" PRIMARY KEY ("documentId","version")
);

-- CreateIndex
CREATE INDEX "DocumentVersion_editorId_idx" ON "DocumentVersion"("editorId");

-- AddForeignKey
ALTER TABLE "DocumentVersion" ADD CONSTRAINT "DocumentVersion_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DocumentVersion" ADD CONSTRAINT "DocumentVersion_editorId_fkey" FOREIGN KEY ("editorId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Earlier words and the reasons for moving disputes are never changed either.
CREATE TRIGGER "DocumentVersion_append_only" BEFORE UPDATE OR DELETE ON "DocumentVersion" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "AnnotationVersion_append_only" BEFORE UPDATE OR DELETE ON "AnnotationVersion" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "DisputeTransition_append_only" BEFORE UPDATE OR DELETE ON "DisputeTransition" FOR EACH ROW EXECUTE FUNCTION refuse_change();
