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
  version: number;
  createdAt: string;
  annotations: number;
  /** Whether the viewer may change this person. */
  changeable: boolean;
};

export type InvitationDto = {
  id: string;
  purpose: 'first_admin' | 'invitation' | 'password_reset';
  role: Role;
  forName: string | null;
  createdAt: string;
  expiresAt: string;
};

/** Everybody, and the links that can still be used; null for whoever may not see them. */
export async function peoplePage(
  actor: Actor,
): Promise<{ people: PersonDto[]; invitations: InvitationDto[] } | null> {
  if (!can(actor, 'people.read')) return null;
  const [people, invitations] = await Promise.all([
    db.person.findMany({
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      omit: { passwordHash: true },
      include: { _count: { select: { annotations: { where: { deletedAt: null } } } } },
    }),
    db.invitation.findMany({
      where: { usedAt: null, revokedAt: null, expiresAt: { gt: new Date() } },
      include: { person: { select: { name: true } } },
      orderBy: { createdAt: 'desc' },
    }),
  ]);
  return {
    people: people.map(({ id, name, email, role, disabledAt, version, createdAt, _count }) => ({
      id,
      name,
      email,
      role,
      disabled: disabledAt !== null,
      version,
      createdAt: createdAt.toISOString(),
      annotations: _count.annotations,
      changeable: can(actor, 'people.update', { person: { id } }),
    })),
    invitations: invitations.map(({ id, purpose, role, person, createdAt, expiresAt }) => ({
      id,
      purpose,
      role,
      forName: person?.name ?? null,
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
