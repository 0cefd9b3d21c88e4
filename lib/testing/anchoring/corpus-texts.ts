import { readdirSync, readFileSync } from 'node:fs';
import { importDocument } from '@/lib/domain/document/import-document';
import { canonicalText } from '@/lib/domain/text/canonical';

/** The canonical texts of the corpus: documents as they are imported, with facts boxes, headings, lists and gaps. */
export function corpusTexts(): { name: string; text: string }[] {
  return importAll(new URL('../../domain/document/__fixtures__/', import.meta.url));
}

/** The canonical texts of the sample library. */
export function sampleTexts(): { name: string; text: string }[] {
  return importAll(new URL('../../../prisma/sample/', import.meta.url));
}

function importAll(folder: URL): { name: string; text: string }[] {
  return readdirSync(folder)
    .filter((name) => /\.(?:md|txt)$/.test(name))
    .sort()
    .map((name) => {
      const document = importDocument({ bytes: readFileSync(new URL(name, folder)), fileName: name });
      if (!document.ok) throw new Error(`${name}: ${document.message}`);
      return { name, text: canonicalText(document.body) };
    });
}
