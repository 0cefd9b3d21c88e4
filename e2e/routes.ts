import type { Role } from '../lib/domain/access/roles';

/** An address, what it shows, and who sees that at its fullest. */
export type PageRoute = { name: string; path: string; as?: Role };

/** Every page of the app. */
export const routes: PageRoute[] = [
  { name: 'library', path: '/' },
  { name: 'library-search', path: '/?q=killed' },
  { name: 'library-nothing', path: '/?q=zzzzqqqq' },
  { name: 'reader', path: '/d/khojaly-1992' },
  { name: 'reader-signed-in', path: '/d/baku-january-1990', as: 'reviewer' },
  { name: 'reader-revision', path: '/d/khojaly-1992?revision=1' },
  { name: 'reader-no-revision', path: '/d/khojaly-1992?revision=99' },
  { name: 'revisions', path: '/d/khojaly-1992/revisions' },
  { name: 'history', path: '/d/khojaly-1992/history', as: 'editor' },
  { name: 'compare-nothing', path: '/d/khojaly-1992/compare' },
  { name: 'details', path: '/d/khojaly-1992/details', as: 'editor' },
  { name: 'reimport', path: '/d/khojaly-1992/import', as: 'editor' },
  { name: 'reimport-refused', path: '/d/khojaly-1992/import' },
  { name: 'edit', path: '/d/khojaly-1992/edit', as: 'editor' },
  { name: 'edit-refused', path: '/d/khojaly-1992/edit' },
  { name: 'guide', path: '/guide' },
  { name: 'import', path: '/import', as: 'editor' },
  { name: 'import-refused', path: '/import' },
  { name: 'queue', path: '/queue', as: 'reviewer' },
  { name: 'queue-refused', path: '/queue', as: 'reader' },
  { name: 'notices', path: '/notices', as: 'annotator' },
  { name: 'sign-in', path: '/sign-in' },
  { name: 'sign-out', path: '/sign-out', as: 'reader' },
  { name: 'join-gone', path: '/join/used-up' },
  { name: 'not-found', path: '/nowhere' },
];

/** Pages that an open site alone has, or that the many people of the other tests would make long. */
export const openSiteRoutes: PageRoute[] = [
  { name: 'people', path: '/people', as: 'admin' },
  { name: 'register', path: '/register' },
  { name: 'sign-in-provider', path: '/sign-in?error=address_not_verified' },
];

export const looks = [
  { scheme: 'light', width: 1280 },
  { scheme: 'dark', width: 1280 },
  { scheme: 'light', width: 390 },
  { scheme: 'dark', width: 390 },
] as const;

export const heightOf = (width: number): number => (width === 390 ? 844 : 900);
