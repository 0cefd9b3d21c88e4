import { describe, expect, it } from 'vitest';
import { type AnchorDecision, type AnchorStanding, needsPerson, possibleDecisions } from './decision';

const states = ['exact', 'moved', 'edited', 'suspect', 'orphaned'] as const;
const either = [false, true];
const standings: AnchorStanding[] = states.flatMap((state) =>
  either.flatMap((closed) =>
    either.flatMap((stale) => either.map((decided) => ({ state, closed, stale, decided }))),
  ),
);

/** Written down apart from the code: when each decision is open. */
const expected: Record<AnchorDecision, (standing: AnchorStanding) => boolean> = {
  confirm: ({ state, closed, stale }) => !closed && state !== 'orphaned' && (stale || state === 'suspect'),
  move: ({ state, closed, decided }) => !closed && (decided || state !== 'exact'),
  close: ({ state, closed }) => !closed && ['edited', 'suspect', 'orphaned'].includes(state),
  reopen: ({ closed }) => closed,
};

describe('decisions about an anchor', () => {
  it.each(Object.keys(expected) as AnchorDecision[])('%s is open exactly when it makes sense', (decision) => {
    for (const standing of standings)
      expect(possibleDecisions(standing).includes(decision), JSON.stringify(standing)).toBe(
        expected[decision](standing),
      );
  });

  it('whatever waits for a person can be moved and closed', () => {
    for (const standing of standings.filter(needsPerson))
      expect(possibleDecisions(standing)).toEqual(expect.arrayContaining(['move', 'close']));
  });
});
