import { askers, newNote, said, test } from './access-world';
import { actionRules } from './action-rules';
import { post } from './ask';
import { callAction } from './call-action';
import { expect } from './fixtures';
import { mark } from './mark';

for (const [name, { path, input, may, isRead }] of Object.entries(actionRules)) {
  test(`the action ${name} refuses each who may not and every other site, and lets through who may`, async ({
    world,
    makePerson,
    makeDocument,
    backstage,
  }) => {
    const madeFor = (id: string) => ({ bound: isRead ? [] : [id] });
    const invitation = async () => (await backstage.invitation({ actor: world.cast.admin })).id;
    for (const asker of askers) {
      const own = { ...world, document: await makeDocument() };
      const argument = input(own, await invitation(), await makePerson('reader'));
      const { outcome } = await callAction(name, path(own), argument, {
        ...world.as(asker),
        ...madeFor(asker === 'nobody' ? '' : world.cast[asker].id),
      });
      const refusal = asker === 'nobody' ? 'sign_in_first' : 'role_lacks_this';
      expect(outcome, asker).toBe(may(asker) ? 'ok' : refusal);
    }
    const { cookie, id } = world.cast.admin;
    for (const origin of ['https://evil.example', null]) {
      const own = { ...world, document: await makeDocument() };
      const argument = input(own, await invitation(), await makePerson('reader'));
      const { outcome } = await callAction(name, path(own), argument, { cookie, origin, ...madeFor(id) });
      expect(outcome, String(origin)).toMatch(/^(wrong_origin|403|500)$/);
    }
    if (isRead) return;
    for (const other of [world.cast.editor.id, '']) {
      const own = { ...world, document: await makeDocument() };
      const argument = input(own, await invitation(), await makePerson('reader'));
      const { outcome } = await callAction(name, path(own), argument, { cookie, ...madeFor(other) });
      expect(outcome, `on a page made for ${other || 'nobody'}`).toBe('somebody_else');
    }
  });
}

test('actions that are open to all refuse other sites and links that are none', async () => {
  const person = { name: 'Eve', email: `${mark()}@people.example`, password: 'unrelated words 4 me' };
  const token = 'a'.repeat(43);
  const link = `/join/${token}`;
  const calls: [string, string, Record<string, unknown>, string][] = [
    ['acceptInvitation', link, { ...person, token }, 'link_not_usable'],
    ['setPassword', link, { token, password: person.password }, 'link_not_usable'],
    ['register', '/register', person, 'registration_closed'],
  ];
  for (const [name, path, input, expected] of calls) {
    expect((await callAction(name, path, input)).outcome, name).toBe(expected);
    const foreign = await callAction(name, path, input, { origin: 'https://evil.example' });
    expect(foreign.outcome, name).toMatch(/^(wrong_origin|403|500)$/);
    expect((await callAction(name, path, input, { origin: null })).outcome, name).toBe('wrong_origin');
  }
});

test('signing out is refused to other sites', async ({ world }) => {
  const { cookie } = world.cast.annotator;
  for (const origin of ['https://evil.example', null])
    await callAction('signOut', '/sign-out', {}, { cookie, origin });
  expect(await said(post('/api/annotations/create', newNote(world.document), { cookie }))).toBe('ok');
  await callAction('signOut', '/sign-out', {}, { cookie });
  expect(await said(post('/api/annotations/create', newNote(world.document), { cookie }))).toBe(
    '401 sign_in_first',
  );
});
