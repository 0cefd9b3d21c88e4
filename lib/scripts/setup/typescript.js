/**
 * Lets this process import the project's TypeScript: tsx compiles it, and "server-only", a package that exists to throw
 * outside a React server, becomes empty. (Node's condition "react-server" would do the latter too, but also swaps React
 * for its server half in every package that the scripts import.)
 */
import { register as registerHooks } from 'node:module';
import { register as registerTsx } from 'tsx/esm/api';

registerTsx();
registerHooks('./server-only-hook.js', import.meta.url);
