import { describe, expect, it } from 'vitest';
import { nodeProblem } from './require-node.js';

describe('nodeProblem', () => {
  it.each(['20.19.0', '20.20.2', '22.0.0', '24.1.0'])('accepts %s', (version) => {
    expect(nodeProblem(version)).toBeUndefined();
  });

  it.each(['20.18.3', '18.20.0', '14.21.3', '4.9.1'])('refuses %s and says what to do', (version) => {
    expect(nodeProblem(version)).toMatch(/needs Node 20\.19 or newer.*Install/);
  });
});
