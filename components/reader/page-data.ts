import { unpackPage } from '@/lib/domain/document/pack-page';
import type { KeptPage } from '@/lib/server/queries/document-page';
import { dataScript, type Handle, receive } from '../shell/hand-over';

const ELEMENT = 'page-data';

/** The page of a document that was handed over. */
export const receivePage = (handle: Handle): KeptPage =>
  receive(handle, ELEMENT, (json) => ({ page: unpackPage(JSON.parse(json)), json }));

/** Attributes of the script element that carries it to the browser. */
export const pageScript = (kept: KeptPage) => dataScript(ELEMENT, kept);
