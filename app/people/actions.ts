'use server';
import { changePerson as changePersonCommand } from '@/lib/server/commands/change-person';
import {
  invite as inviteCommand,
  resetPassword as resetPasswordCommand,
} from '@/lib/server/commands/create-invitation';
import { revokeInvitation as revokeInvitationCommand } from '@/lib/server/commands/revoke-invitation';
import { defineAction } from '@/lib/server/define-action';

export const changePerson = defineAction(changePersonCommand);
export const invite = defineAction(inviteCommand);
export const resetPassword = defineAction(resetPasswordCommand);
export const revokeInvitation = defineAction(revokeInvitationCommand);
