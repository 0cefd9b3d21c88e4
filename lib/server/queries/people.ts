import 'server-only';
import { type Actor, can } from '@/lib/domain/access/permissions';
import type { Role } from '@/lib/domain/access/roles';
import { db } from '../db/client';

export type PersonDto = {
  id: string;
  name: string;
  email: string;
  role: Role;
  disabled: boolean;
  isSample: boolean;
  version: number;
  createdAt: string;
  /** Annotations and replies that are not deleted; counted up to `manyAnnotations`. */
  annotations: number;
  /** Whether the viewer may change this person. */
  changeable: boolean;
};

export type InvitationDto = {
  id: string;
  purpose: 'first_admin' | 'invitation' | 'password_reset';
  role: Role;
  forName: string | null;
  byName: string | null;
  createdAt: string;
  expiresAt: string;
};

export type PeoplePage = {
  people: PersonDto[];
  total: number;
  page: number;
  pages: number;
  invitations: InvitationDto[];
};

const pageSize = 100;

/** Where counting somebody's annotations ends: a page never waits for a hundred thousand. */
export const manyAnnotations = 1000;

type Row = Omit<PersonDto, 'createdAt' | 'changeable'> & { createdAt: Date; total: number };

/**
 * People, oldest first, and the links that can still be used; null for whoever may not see them. Two queries.
 * Annotations are counted in the order of an index, so that the table is not read for somebody who wrote nothing.
 */
export async function peoplePage(actor: Actor, requested: number): Promise<PeoplePage | null> {
  if (!can(actor, 'people.read')) return null;
  const page = Math.max(1, requested);
  const [rows, invitations] = await Promise.all([
    db.$queryRaw<Row[]>`
      SELECT person.*, counted.annotations FROM (
        SELECT id, name, email, role::text, "disabledAt" IS NOT NULL AS disabled, "isSample", version, "createdAt",
          count(*) OVER ()::int AS total
        FROM "Person" ORDER BY "createdAt", id LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}
      ) person
      CROSS JOIN LATERAL (
        SELECT count(*)::int AS annotations FROM (
          SELECT 1 FROM "Annotation" WHERE "authorId" = person.id AND "deletedAt" IS NULL
          ORDER BY "idempotencyKey" LIMIT ${manyAnnotations}
        ) counted_rows
      ) counted
      ORDER BY person."createdAt", person.id`,
    db.invitation.findMany({
      where: { usedAt: null, revokedAt: null, expiresAt: { gt: new Date() } },
      include: { person: { select: { name: true } }, createdBy: { select: { name: true } } },
      orderBy: { createdAt: 'desc' },
      take: pageSize,
    }),
  ]);
  if (rows.length === 0 && page > 1) return peoplePage(actor, 1);
  const total = rows[0]?.total ?? 0;
  return {
    people: rows.map(({ createdAt, total: _, ...person }) => ({
      ...person,
      createdAt: createdAt.toISOString(),
      changeable: can(actor, 'people.update', { person: { id: person.id } }),
    })),
    total,
    page,
    pages: Math.max(1, Math.ceil(total / pageSize)),
    invitations: invitations.map(({ id, purpose, role, person, createdBy, createdAt, expiresAt }) => ({
      id,
      purpose,
      role,
      forName: person?.name ?? null,
      byName: createdBy?.name ?? null,
      createdAt: createdAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
    })),
  };
}

/** What a link is for, if it can still be used. */
export async function invitationOf(
  tokenHash: string,
): Promise<Pick<InvitationDto, 'purpose' | 'role' | 'forName'> | null> {
  const invitation = await db.invitation.findFirst({
    where: { tokenHash, usedAt: null, revokedAt: null, expiresAt: { gt: new Date() } },
    include: { person: { select: { name: true } } },
  });
  return (
    invitation && {
      purpose: invitation.purpose,
      role: invitation.role,
      forName: invitation.person?.name ?? null,
    }
  );
}
