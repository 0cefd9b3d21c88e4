import { afterEach, expect, it, vi } from 'vitest';
import { log } from './log';
import { signInLog } from './sign-in-log';

afterEach(() => vi.restoreAllMocks());

it('says what failed, but neither who it was nor with which token', () => {
  const warn = vi.spyOn(log, 'warn').mockReturnValue();
  const error = Object.assign(new Error('unexpected aud value'), { jwt: 'the.id.token' });
  signInLog.error('OAUTH_CALLBACK_ERROR', error);
  signInLog.error('OAUTH_PARSE_PROFILE_ERROR', { error, OAuthProfile: { email: 'heron@people.example' } });
  const said = JSON.stringify(warn.mock.calls);
  expect(warn).toHaveBeenCalledTimes(2);
  expect(said).toContain('OAUTH_PARSE_PROFILE_ERROR');
  expect(said).toContain('unexpected aud value');
  expect(said).not.toContain('the.id.token');
  expect(said).not.toContain('heron');
});
