'use server';
import { updateDocument } from '@/lib/server/commands/update-document';
import { defineAction } from '@/lib/server/define-action';

export const saveDetails = defineAction(updateDocument);
