import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describe as describePassage, find, type Passage, type Reanchored, reanchor } from './index';
import type { Change } from './reanchored';

type State = Reanchored['state'];

type Expected = {
  state: State | State[];
  exact?: string;
  prefix?: string;
  suffix?: string;
  changes?: Change[];
  lastSeen?: { after: string; before: string };
};

/** The format is told in __fixtures__/README.md. */
type Baseline = {
  name: string;
  title: string;
  before: string[];
  after: string[];
  passages: { exact: string; prefix?: string; expected: Expected; found?: Expected }[];
};

const folder = new URL('./__fixtures__/', import.meta.url);
const baselines = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map(
    (name): Baseline => ({
      name: name.replace('.json', ''),
      ...JSON.parse(readFileSync(new URL(name, folder), 'utf8')),
    }),
  );

/** Where a passage stands in a text; there has to be exactly one such place. */
function locate(text: string, exact: string, prefix = ''): Passage {
  expect(text.split(prefix + exact)).toHaveLength(2);
  const start = text.indexOf(prefix + exact) + prefix.length;
  return { start, end: start + exact.length };
}

function check(text: string, result: Reanchored, expected: Expected): void {
  expect([expected.state].flat()).toContain(result.state);
  if (result.state === 'orphaned') {
    if (!expected.lastSeen) return;
    const { after, before } = expected.lastSeen;
    expect(result.lastSeen).toBeGreaterThanOrEqual(locate(text, after).end);
    expect(result.lastSeen).toBeLessThanOrEqual(locate(text, before).start);
    return;
  }
  const { start, end } = result;
  if (expected.exact !== undefined) expect(text.slice(start, end)).toBe(expected.exact);
  if (expected.prefix) expect(text.slice(0, start).endsWith(expected.prefix)).toBe(true);
  if (expected.suffix) expect(text.slice(end).startsWith(expected.suffix)).toBe(true);
  for (const change of expected.changes ?? []) expect(result.changes).toContainEqual(change);
}

/** What `find` may say where `reanchor` has to say this. */
function loosely(expected: Expected): Expected {
  const states = [expected.state].flat();
  const same: State[] = ['exact', 'moved'];
  return states.some((state) => same.includes(state))
    ? { ...expected, state: [...new Set([...states, ...same])] }
    : expected;
}

describe.each(baselines)('$name: $title', ({ before, after, passages }) => {
  const oldText = before.join('\n');
  const newText = after.join('\n');
  const located = passages.map(({ exact, prefix }) => locate(oldText, exact, prefix));
  const results = reanchor(oldText, newText, located);

  it.each(passages.map((passage, i) => ({ ...passage, i })))('“$exact”', ({ expected, found, i }) => {
    const { start, end } = located[i] as Passage;
    check(newText, results[i] as Reanchored, expected);
    check(newText, find(newText, describePassage(oldText, start, end)), found ?? loosely(expected));
  });
});
