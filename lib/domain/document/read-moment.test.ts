import { describe, expect, it } from 'vitest';
import { readMoment } from './read-moment';

const read = (query: string) => readMoment(new URLSearchParams(query));
const time = (query: string) => {
  const moment = read(query);
  return moment.kind === 'as-of' ? moment.at.toISOString() : moment.kind;
};

describe('readMoment', () => {
  it('reads the number of a revision', () => {
    expect(read('')).toEqual({ kind: 'now' });
    expect(read('revision=3')).toEqual({ kind: 'revision', number: 3 });
    for (const text of ['', '0', '-1', '1.5', '1e3', ' 1', '9999999999', 'newest'])
      expect(read(`revision=${text}`), text).toMatchObject({ kind: 'unreadable' });
  });

  it('reads a time, in UTC where it names no zone', () => {
    expect(time('as-of=2026-11-21')).toBe('2026-11-21T00:00:00.000Z');
    expect(time('as-of=2026-11-21T10:05')).toBe('2026-11-21T10:05:00.000Z');
    expect(time('as-of=2026-11-21T10:05:06.789Z')).toBe('2026-11-21T10:05:06.789Z');
    expect(time('as-of=2026-11-21T10:05:06%2B04:00')).toBe('2026-11-21T06:05:06.000Z');
    expect(time('as-of=2026-11-21T10:05:06+04:00')).toBe('2026-11-21T06:05:06.000Z');
    expect(time('as-of=2026-11-21T10:05-03:30&revision=2')).toBe('2026-11-21T13:35:00.000Z');
  });

  it('refuses what is no time', () => {
    for (const text of [
      '',
      'yesterday',
      '2026',
      '2026-02-31',
      '2026-13-01',
      '2026-11-21T25:00',
      '21.11.2026',
      '2026-11-21T10:05:06%2B4',
    ])
      expect(time(`as-of=${text}`), text).toBe('unreadable');
  });
});
