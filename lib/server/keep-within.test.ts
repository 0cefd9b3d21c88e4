import { describe, expect, it } from 'vitest';
import { keepWithin } from './keep-within';

describe('keepWithin', () => {
  it('loads once what is asked for at once and again, and drops what was asked for longest ago', async () => {
    const loads: string[] = [];
    const keep = keepWithin<string>(10, (value) => value.length);
    const get = (key: string) =>
      keep(key, async () => {
        loads.push(key);
        return key;
      });
    await Promise.all([get('aaaa'), get('aaaa'), get('bbbb')]);
    await get('aaaa');
    expect(loads).toEqual(['aaaa', 'bbbb']);
    await get('cccc');
    await get('aaaa');
    expect(loads).toEqual(['aaaa', 'bbbb', 'cccc']);
    await get('bbbb');
    expect(loads).toEqual(['aaaa', 'bbbb', 'cccc', 'bbbb']);
  });

  it('holds nothing that is larger than all it may hold, and forgets what failed', async () => {
    const keep = keepWithin<string>(3, (value) => value.length);
    let loads = 0;
    const get = () =>
      keep('large', async () => {
        loads += 1;
        return 'large';
      });
    await get();
    await get();
    expect(loads).toBe(2);
    const failing = () => keep('failing', () => Promise.reject(new Error('no')));
    await expect(failing()).rejects.toThrow('no');
    expect(await keep('failing', async () => 'yes')).toBe('yes');
  });
});
