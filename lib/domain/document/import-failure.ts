import { MAX_BLOCKS, MAX_INLINES, MAX_TEXT_BYTES } from './limits';

/** Why a file was not taken, with what a sentence about it needs to say. Offsets count bytes from 0, lines from 1. */
export type ImportProblem =
  | { code: 'empty'; params: Record<string, never> }
  | { code: 'too_long'; params: { bytes: number; limit: number } }
  | { code: 'too_many_blocks'; params: { limit: number } }
  /** Runs of text that are set differently: words in italics, links, and what stands between them. */
  | { code: 'too_many_runs'; params: { limit: number } }
  /** So tangled that reading it as Markdown, or showing it, would take minutes. */
  | { code: 'too_complex'; params: Record<string, never> }
  /** `kind` is the recognised file type, else "control" with the first control character. */
  | { code: 'binary'; params: { kind: BinaryKind; offset: number; line: number } }
  | { code: 'wrong_encoding'; params: { encoding: string; offset: number; line: number } };

export type BinaryKind = 'pdf' | 'office' | 'rtf' | 'image' | 'archive' | 'control';

export type ImportFailure = { ok: false; message: string } & ImportProblem;

const KIND_SENTENCES: Readonly<Record<Exclude<BinaryKind, 'control'>, string>> = {
  pdf: 'This is a PDF file.',
  office: 'This is a word processor or ZIP file.',
  rtf: 'This is a Rich Text (RTF) file.',
  image: 'This is an image.',
  archive: 'This is a compressed file.',
};

/** The failure with an English sentence for the command line and the logs: what is wrong and what to do. */
export function importFailure(problem: ImportProblem): ImportFailure {
  return { ok: false, message: sentence(problem), ...problem };
}

function sentence(problem: ImportProblem): string {
  switch (problem.code) {
    case 'empty':
      return 'The file holds no text. Choose a file with at least one word.';
    case 'too_long': {
      const size = Math.ceil(problem.params.bytes / 1024);
      return `The text has ${size} KiB; at most ${MAX_TEXT_BYTES / 1024 / 1024} MiB are taken. Split it into several documents.`;
    }
    case 'too_many_blocks':
      return `The text has more than ${MAX_BLOCKS} paragraphs, headings and list items. Split it into several documents.`;
    case 'too_many_runs':
      return `The text has more than ${MAX_INLINES} links, words set in italics or bold, and stretches between them. Split it into several documents.`;
    case 'too_complex':
      return 'The text has too much nested or unfinished markup to be read in this format. Import it as plain text, or simplify it.';
    case 'binary': {
      const { kind, offset, line } = problem.params;
      if (kind !== 'control')
        return `${KIND_SENTENCES[kind]} Save it as plain text (UTF-8) and import that file.`;
      return `This is not a text file: byte ${offset} (line ${line}) is a control character. Save it as plain text (UTF-8) and import that file.`;
    }
    case 'wrong_encoding': {
      const { encoding, offset, line } = problem.params;
      return `The text is not well-formed ${encoding.toUpperCase()}: byte ${offset} (line ${line}) cannot be read. Save the file as UTF-8 and import it again.`;
    }
  }
}
