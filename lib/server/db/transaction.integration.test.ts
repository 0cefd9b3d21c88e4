import { describe, expect, it } from 'vitest';
import { db } from './client';
import { inTransaction, isWriteConflict } from './transaction';

describe('a transaction that the database asks to try again', () => {
  it('is run again from the start, and both of two that met come through', async () => {
    await db.eventStream.createMany({ data: [{ id: 'one' }, { id: 'two' }] });
    const runs = { forth: 0, back: 0 };
    let bothHold: () => void = () => undefined;
    const met = new Promise<void>((resolve) => {
      bothHold = resolve;
    });
    let holding = 0;
    const raise = (direction: keyof typeof runs, first: string, second: string) =>
      inTransaction(async (tx) => {
        runs[direction] += 1;
        const increment = { data: { lastSequence: { increment: 1 } } };
        await tx.eventStream.update({ where: { id: first }, ...increment });
        holding += 1;
        if (holding === 2) bothHold();
        await met; // Each holds one row and wants the other's: a deadlock, which the database breaks.
        await tx.eventStream.update({ where: { id: second }, ...increment });
      });
    await Promise.all([raise('forth', 'one', 'two'), raise('back', 'two', 'one')]);
    expect(runs.forth + runs.back).toBe(3);
    expect(await db.eventStream.findMany({ where: { id: { in: ['one', 'two'] } } })).toMatchObject([
      { lastSequence: 2 },
      { lastSequence: 2 },
    ]);
  });

  it.each([
    ['Prisma', { code: 'P2034' }],
    ['the adapter', { name: 'DriverAdapterError', cause: { kind: 'TransactionWriteConflict' } }],
    ['PostgreSQL', { cause: { originalCode: '40001' } }],
    ['a deadlock', { cause: { originalCode: '40P01' } }],
  ])('is recognised as %s words it', (_who, error) => {
    expect(isWriteConflict(error)).toBe(true);
  });

  it('is not mistaken for any other error', () => {
    expect(isWriteConflict(new Error('no'))).toBe(false);
    expect(isWriteConflict({ code: 'P2002' })).toBe(false);
    expect(isWriteConflict(null)).toBe(false);
  });
});
