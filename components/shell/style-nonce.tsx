'use client';
import { useState } from 'react';

/**
 * The nonce that React Aria puts on the one style element that it adds, when the first thing that can be pressed appears. A page
 * that is fetched later, or anew, comes with a nonce of its own; the browser goes on asking for that of the document.
 */
export function StyleNonce({ nonce }: { nonce: string | undefined }) {
  const [ofDocument] = useState(nonce);
  // Browsers hide it from the DOM.
  return <meta property="csp-nonce" nonce={ofDocument} suppressHydrationWarning />;
}
