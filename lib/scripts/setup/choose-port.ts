import { nextFreePort } from '../../server/db/embedded/free-port';
import { SetupProblem } from './problem.js';

const USUAL_PORT = 3000;

/** The port to serve on: `PORT` or 3000, or the next free one, saying so. */
export async function choosePort(): Promise<number> {
  const wanted = process.env.PORT ? Number(process.env.PORT) : USUAL_PORT;
  if (!Number.isInteger(wanted) || wanted < 1 || wanted > 65_535) {
    throw new SetupProblem(
      `PORT is "${process.env.PORT}", which is no port. Set it to a number from 1 to 65535.`,
    );
  }
  const port = await nextFreePort(wanted);
  if (port === undefined) {
    throw new SetupProblem(`Port ${wanted} and the hundred after it are taken. Set PORT to a free one.`);
  }
  if (port !== wanted) console.log(`  Port ${wanted} is taken: serving on ${port} instead.`);
  return port;
}
