/**
 * Where to go after signing in: the path of this site that was asked for, or the library. Anything that could lead
 * elsewhere ("//evil.example", "/\evil.example", "https:…", control characters) or back to these pages is dropped.
 */
export function returnPath(asked: string | string[] | undefined): string {
  const path = typeof asked === 'string' ? asked : '/';
  if (!/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(path)) return '/';
  return /^\/(sign-in|sign-out|join|register|api)(?![^/?#])/.test(path) ? '/' : path;
}
