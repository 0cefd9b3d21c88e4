import { askers, said, test } from './access-world';
import { post, type Question } from './ask';
import { expect } from './fixtures';
import { addressed, rules } from './route-rules';

for (const { path, input, prepare, told, author: toAuthor } of rules) {
  const asked = (input: object, question: Question) => said(post(addressed(path, input), input, question));

  test(`POST ${path} refuses each who may not, and lets through who may`, async ({
    world,
    makePerson,
    makeDocument,
    backstage,
  }) => {
    const { document, as } = world;
    const author = await makePerson('annotator');
    const made = { backstage, document, author, makeDocument };
    for (const asker of askers) {
      const id = (await prepare?.(made)) ?? '';
      expect(await asked(input({ document, id }), as(asker)), asker).toBe(told[asker]);
    }
    if (!toAuthor) return;
    const id = (await prepare?.(made)) ?? '';
    expect(await asked(input({ document, id }), { cookie: author.cookie }), 'the author').toBe(toAuthor);
  });

  test(`POST ${path} refuses other sites, missing origins and forged cookies`, async ({
    world,
    makeDocument,
    backstage,
  }) => {
    const { document, cast } = world;
    const { annotator: author } = cast;
    const id = (await prepare?.({ backstage, document, author, makeDocument })) ?? '';
    for (const origin of [
      'https://evil.example',
      'null',
      null,
      'http://localhost:1',
      'http://localhost.evil.example',
    ]) {
      const answer = asked(input({ document, id }), { cookie: author.cookie, origin });
      expect(await answer, String(origin)).toBe('403 wrong_origin');
    }
    const before = await backstage.count({ documentId: document.id });
    for (const value of ['', 'x', author.cookie.value.slice(0, -4), 'eyJhbGciOiJub25lIn0.e30.']) {
      const answer = asked(input({ document, id }), { cookie: { ...author.cookie, value } });
      expect(await answer, value).toBe('401 sign_in_first');
    }
    expect(await backstage.count({ documentId: document.id })).toBe(before);
  });
}
