import type { useTranslations } from 'next-intl';
import { toast } from '../ui/toast';

type Say = ReturnType<typeof useTranslations<'annotation'>>;

/** Puts words on the clipboard and says so; where the browser refuses it shows them to copy by hand. */
export async function copyText(
  text: string,
  say: Say,
  done: 'linkCopied' | 'quotationCopied' | 'textCopied' = 'textCopied',
): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    toast(say(`actions.${done}`), 'good');
  } catch {
    toast(say('actions.copyFailed', { text }), 'error');
  }
}
