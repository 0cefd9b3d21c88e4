import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import { env } from '../env';
import { PrismaClient } from './generated/client';
import { nameStatements } from './name-statements';

/** Read when the first query connects: a build loads this module without any settings. */
const connection = {
  get connectionString() {
    return env().DATABASE_URL;
  },
  get max() {
    return env().DATABASE_POOL;
  },
};

const connect = () =>
  new PrismaClient({ adapter: new PrismaPg(connection, { statementNameGenerator: nameStatements(500) }) });

// One client a process, also when the development server loads this module again.
const shared = globalThis as typeof globalThis & { variorumPrisma?: PrismaClient };

/** The database for reads. Writes take the transaction that `perform` hands them. */
export const db = shared.variorumPrisma ?? connect();
shared.variorumPrisma = db;
