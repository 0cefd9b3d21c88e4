import type { Unit } from './align-nodes';
import type {
  Block,
  Fact,
  FactLabel,
  FactValue,
  Heading,
  Inline,
  Paragraph,
  TableCell,
  TableRow,
  TextNode,
} from './body';
import { mergeInline } from './merge-inline';
import { mergeSequence, type Settle } from './merge-sequence';
import { nodeKey, shellKey } from './node-key';

/** Something merged: the two are equal where nothing clashes, otherwise each side's with all that does not clash. */
type Merged<T> = { mine: T; theirs: T; isSettled: boolean };

/** Three versions of one thing. */
type Three<T> = { base: T; mine: T; theirs: T };

/** Merges what one body, list, table or other container holds. */
export function mergeUnits<T extends Unit>(
  base: readonly T[],
  mine: readonly T[],
  theirs: readonly T[],
  settle: Settle,
): T[] {
  const mergeOne = (...three: [T, T | undefined, T | undefined]) => mergeUnit(...three, settle);
  return mergeSequence(base, mine, theirs, mergeOne, settle);
}

/** Merges one block, list item, row or fact, part by part as far as it has parts. */
function mergeUnit<T extends Unit>(base: T, mine: T | undefined, theirs: T | undefined, settle: Settle): T[] {
  if (!mine || !theirs) {
    const left = mine ?? theirs;
    if (!left || nodeKey(left) === nodeKey(base)) return [];
    return settle({ base: [base], mine: mine ? [mine] : [], theirs: theirs ? [theirs] : [] });
  }
  const three = { base, mine, theirs };
  const chosen = choose(three, nodeKey);
  if (chosen) return [chosen];
  const merged = mergeInside(three, settle) as Merged<T | null> | null;
  if (!merged) return settle({ base: [base], mine: [mine], theirs: [theirs] });
  const only = (unit: T | null) => (unit ? [unit] : []);
  if (merged.isSettled) return only(merged.mine);
  return settle({ base: [base], mine: only(merged.mine), theirs: only(merged.theirs) });
}

/** The version of the side that changed it, when both did not differently. */
function choose<T>({ base, mine, theirs }: Three<T>, keyOf: (version: T) => string): T | null {
  const [was, isMine, isTheirs] = [keyOf(base), keyOf(mine), keyOf(theirs)];
  if (isMine === was || isMine === isTheirs) return theirs;
  return isTheirs === was ? mine : null;
}

/** Null where the unit cannot be taken apart; a unit of which nothing is left is null itself. */
function mergeInside<T extends Unit>(
  { base, mine, theirs }: Three<T>,
  settle: Settle,
): Merged<Unit | null> | null {
  const three: Three<Unit> = { base, mine, theirs };
  const shell = choose(three, shellKey);
  if (!shell) return null;
  switch (shell.type) {
    case 'paragraph':
    case 'heading': {
      const lines = each(three, (unit) => (isLine(unit) ? unit : null));
      return lines && mergeLine(lines, shell);
    }
    case 'codeBlock': {
      const blocks = each(three, (unit) => (unit.type === 'codeBlock' ? unit : null));
      // Preformatted text has no marks and no breaks, and so has not what is merged of it.
      return blocks && (mergeLine(blocks, shell) as Merged<Unit>);
    }
    case 'bulletList':
    case 'orderedList': {
      const lists = each(three, (unit) =>
        unit.type === 'bulletList' || unit.type === 'orderedList' ? unit.content : null,
      );
      return lists && mergeContent(lists, settle, (content) => ({ ...shell, content }));
    }
    case 'blockquote':
    case 'footnote':
    case 'listItem': {
      const blocks = each(three, (unit) =>
        unit.type === shell.type ? (unit as typeof shell).content : null,
      );
      return blocks && mergeContent<Block>(blocks, settle, (content) => ({ ...shell, content }));
    }
    case 'table': {
      const tables = each(three, (unit) => (unit.type === 'table' ? unit.content : null));
      // A table of which one side changed the columns is chosen as a whole.
      if (!tables || new Set(Object.values(tables).map(widthOf)).size > 1) return null;
      return mergeContent(tables, settle, (content) => ({ ...shell, content }));
    }
    case 'tableRow': {
      const rows = each(three, (unit) => (unit.type === 'tableRow' ? unit : null));
      return rows && mergeRow(rows);
    }
    case 'factsBox': {
      const boxes = each(three, (unit) => (unit.type === 'factsBox' ? unit.content : null));
      return boxes && mergeContent(boxes, settle, (content) => ({ ...shell, content }));
    }
    case 'fact': {
      const facts = each(three, (unit) => (unit.type === 'fact' ? unit : null));
      return facts && mergeFact(facts);
    }
    default:
      return null;
  }
}

function each<T, U>({ base, mine, theirs }: Three<T>, pick: (version: T) => U | null): Three<U> | null {
  const [b, m, t] = [pick(base), pick(mine), pick(theirs)];
  return b !== null && m !== null && t !== null ? { base: b, mine: m, theirs: t } : null;
}

const isLine = (unit: Unit): unit is Paragraph | Heading =>
  unit.type === 'paragraph' || unit.type === 'heading';

const widthOf = (rows: readonly TableRow[]): number => Math.max(...rows.map((row) => row.content.length));

type Line = Paragraph | Heading | FactLabel | FactValue | { type: 'codeBlock'; content?: TextNode[] };

/** Merges the words of a line into the form that is chosen for it. */
function mergeLine<L extends Line>({ base, mine, theirs }: Three<Line>, shell: L): Merged<L> {
  const merged = mergeInline(base.content, mine.content, theirs.content);
  const { content: _, ...form } = shell;
  const build = (content: Inline[]) => (content.length > 0 ? { ...form, content } : form) as L;
  return { ...merged, mine: build(merged.mine), theirs: build(merged.theirs) };
}

/** Merges what a container holds, where each clash is settled by itself; one that would be left empty is gone. */
function mergeContent<T extends Unit>(
  { base, mine, theirs }: Three<T[]>,
  settle: Settle,
  build: (content: T[]) => Unit,
): Merged<Unit | null> {
  const content = mergeUnits(base, mine, theirs, settle);
  const built = content.length > 0 ? build(content) : null;
  return { mine: built, theirs: built, isSettled: true };
}

/** What a cell comes to hold on either side: a row that clashes in one of its cells is shown and chosen as a whole. */
function mergeCell({ base, mine, theirs }: Three<TableCell>): Merged<Paragraph[]> {
  let isSettled = true;
  const withSide = (side: 'mine' | 'theirs') =>
    mergeUnits(base.content, mine.content, theirs.content, (clash) => {
      isSettled = false;
      return clash[side];
    });
  return { mine: withSide('mine'), theirs: withSide('theirs'), isSettled };
}

/** Merges a row cell by cell. */
function mergeRow({ base, mine, theirs }: Three<TableRow>): Merged<Unit> | null {
  if (mine.content.length !== base.content.length || theirs.content.length !== base.content.length)
    return null;
  const cells: Merged<TableCell>[] = [];
  for (let n = 0; n < base.content.length; n++) {
    const three = each({ base, mine, theirs }, (row) => row.content[n] ?? null);
    const shell = three && choose(three, shellKey);
    if (!shell) return null;
    const merged = mergeCell(three);
    const build = (content: Paragraph[]): TableCell => ({
      type: shell.type,
      content: content.length > 0 ? content : [{ type: 'paragraph' }],
    });
    cells.push({ ...merged, mine: build(merged.mine), theirs: build(merged.theirs) });
  }
  const row = (side: 'mine' | 'theirs'): TableRow => ({
    type: 'tableRow',
    content: cells.map((one) => one[side]),
  });
  return { mine: row('mine'), theirs: row('theirs'), isSettled: cells.every((one) => one.isSettled) };
}

function mergeFact({ base, mine, theirs }: Three<Fact>): Merged<Unit> {
  const three = [base, mine, theirs].map(({ content: [label, value] }) => ({ label, value }));
  const [b, m, t] = three as [(typeof three)[0], (typeof three)[0], (typeof three)[0]];
  const label = mergeLine({ base: b.label, mine: m.label, theirs: t.label }, b.label);
  const value = mergeLine({ base: b.value, mine: m.value, theirs: t.value }, b.value);
  return {
    mine: { type: 'fact', content: [label.mine, value.mine] },
    theirs: { type: 'fact', content: [label.theirs, value.theirs] },
    isSettled: label.isSettled && value.isSettled,
  };
}
