import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import { env } from '../env';
import { PrismaClient } from './generated/client';
import { nameStatements } from './name-statements';

const connect = () =>
  new PrismaClient({
    adapter: new PrismaPg(
      { connectionString: env().DATABASE_URL, max: env().DATABASE_POOL },
      { statementNameGenerator: nameStatements(500) },
    ),
  });

// One client a process, also when the development server loads this module again.
const shared = globalThis as typeof globalThis & { variorumPrisma?: PrismaClient };

/** The database for reads. Writes take the transaction that `perform` hands them. */
export const db = shared.variorumPrisma ?? connect();
shared.variorumPrisma = db;
