import { getLocale, getMessages } from 'next-intl/server';
import type { ReactNode } from 'react';
import type { Written } from '@/components/shell/hand-over';
import { HandedMessages } from '@/components/shell/handed-messages';
import { scriptJson } from '@/lib/domain/text/script-json';
import type messages from '@/lib/messages/en.json';
import { handOver } from './hand-over';

type Namespace = keyof typeof messages;

/** Sends the named namespaces to the browser for the client components inside, beside those of the shell. */
export async function ClientMessages({
  namespaces,
  children,
}: {
  namespaces: readonly Namespace[];
  children: ReactNode;
}) {
  const written = await writtenMessages(namespaces);
  return <HandedMessages handle={await handOver(written)}>{children}</HandedMessages>;
}

type WrittenMessages = Written & { messages: Partial<Awaited<ReturnType<typeof getMessages>>> };

/** By language and namespaces. Messages never change while the app runs. */
const kept = new Map<string, WrittenMessages>();

async function writtenMessages(namespaces: readonly Namespace[]): Promise<WrittenMessages> {
  const key = [await getLocale(), ...namespaces].join(' ');
  const known = kept.get(key);
  if (known) return known;
  const all = await getMessages();
  const picked = Object.fromEntries(namespaces.map((name) => [name, all[name]]));
  const written = { messages: picked, json: scriptJson(picked) };
  kept.set(key, written);
  return written;
}
