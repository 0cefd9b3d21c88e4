import { describe, expect, it } from 'vitest';
import { guardCase, plainCase, realCase, rivalCase } from './guard-cases';
import { GUARD_TEMPLATES, type GuardKind } from './guard-templates';
import { Random } from './random';

const surroundings = [
  'The road led over the pass. Snow had fallen in the night. The lorries came at dawn.',
  'Both accounts agree on this. They differ on what came later.',
];
const real = ['In 1988 the town had 2,135 inhabitants. It was not large. The road to Shusha was open.'];

describe('guard cases', () => {
  const kinds = Object.keys(GUARD_TEMPLATES) as GuardKind[];
  const made = {
    ...Object.fromEntries(
      kinds.map((kind) => [kind, (random: Random) => guardCase(kind, surroundings, random)]),
    ),
    plain: (random: Random) => plainCase(surroundings, random),
    'real figure': (random: Random) => realCase('figure', real, random),
    'real negation': (random: Random) => realCase('negation', real, random),
    'real name': (random: Random) => realCase('name', real, random),
    rival: (random: Random) => rivalCase(surroundings, random),
  };

  it.each(Object.entries(made))('change what the passage says: %s', (_, make) => {
    const random = new Random(9);
    for (let i = 0; i < 300; i++) {
      const { oldText, newText, passage } = make(random);
      const before = oldText.slice(passage.start, passage.end);
      expect(before.trim()).not.toBe('');
      expect(newText).not.toContain('[');
      expect(newText).not.toContain('{');
      // The words of the passage and one on each side stand nowhere in the new text.
      const around = oldText.slice(Math.max(0, passage.start - 8), passage.end + 8);
      expect(newText).not.toContain(around);
    }
  });
});
