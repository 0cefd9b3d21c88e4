import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { returnPath } from './return-path';

describe('returnPath', () => {
  it.each(['/', '/d/gugark-1988', '/d/gugark-1988?view=list#a-1', '/?q=xocal%C4%B1'])('keeps %s', (path) => {
    expect(returnPath(path)).toBe(path);
  });

  it.each([
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    'd/x',
    '',
    '/sign-in?callbackUrl=/',
    '/api/auth/signin',
    '/join/abc',
  ])('drops %j', (path) => {
    expect(returnPath(path)).toBe('/');
  });

  it('keeps a path that only begins like one of these pages', () => {
    expect(returnPath('/joint-report')).toBe('/joint-report');
  });

  it('drops what is missing or repeated', () => {
    expect(returnPath(undefined)).toBe('/');
    expect(returnPath(['/a', '/b'])).toBe('/');
  });

  it('never leads to another site', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.string().map((rest) => `/${rest}`),
        ),
        (asked) => {
          expect(new URL(returnPath(asked), 'https://here.example').origin).toBe('https://here.example');
        },
      ),
    );
  });
});
