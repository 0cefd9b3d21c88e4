-- AlterTable
ALTER TABLE "Revision" ADD COLUMN     "salt" TEXT;
