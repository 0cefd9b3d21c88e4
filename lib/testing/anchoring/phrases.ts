import { capitalise, type Phrases } from './edit-text';
import type { Random } from './random';
import { wordSpans } from './spans';

/** Words and sentences made of a text's own words: what an editor adds is about the same things as the text. */
export function phrasesOf(text: string): Phrases {
  const words = wordSpans(text).map(({ start, end }) => text.slice(start, end));
  const after = new Map<string, string[]>();
  for (const [i, word] of words.entries()) {
    const next = words[i + 1];
    if (next === undefined) continue;
    const known = after.get(word);
    if (known) known.push(next);
    else after.set(word, [next]);
  }
  const word = (random: Random) => random.pick(words);
  return {
    word,
    sentence: (random) => {
      const length = random.between(6, 24);
      const said = [word(random)];
      while (said.length < length) {
        // One word in five is any word, so that no long run of the text comes back.
        const known = random.chance(0.2) ? undefined : after.get(said.at(-1) ?? '');
        said.push(known ? random.pick(known) : word(random));
      }
      return capitalise(`${said.join(' ')}.`);
    },
  };
}
