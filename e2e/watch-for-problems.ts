import type { BrowserContext } from '@playwright/test';

/**
 * Collects what must not happen in any test: errors in the console (a violation of the content security policy is one),
 * and errors that nothing caught.
 */
export function watchForProblems() {
  const problems: string[] = [];
  const expected: RegExp[] = [];
  return {
    async watch(context: BrowserContext): Promise<void> {
      context.on('console', (message) => {
        if (message.type() === 'error')
          problems.push(`${message.text().slice(0, 400)} (${message.location().url})`);
      });
      context.on('weberror', (error) => problems.push(error.error().stack ?? String(error.error())));
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
          console.error(`content security policy: ${violatedDirective} ${blockedURI}`);
        });
      });
    },
    /** A message that a test brings about on purpose. */
    expect: (pattern: RegExp): void => void expected.push(pattern),
    /** Each of the others once. */
    found: (): string[] => [
      ...new Set(problems.filter((problem) => !expected.some((pattern) => pattern.test(problem)))),
    ],
  };
}
