const nameOf = (key: string) => `variorum-draft-${key}`;

/**
 * Marks a draft as open in this tab until the function that is returned is called or the tab is gone, so that other tabs do not
 * offer it as left behind. Browsers without Web Locks only lose that courtesy: drafts have entries of their own.
 */
export function holdDraft(key: string): () => void {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  navigator.locks?.request(nameOf(key), () => held).catch(() => {});
  return release;
}

/** Keys of the drafts that some tab, this one included, has open now. */
export async function heldDrafts(): Promise<ReadonlySet<string>> {
  const state = await navigator.locks?.query().catch(() => null);
  const prefix = nameOf('');
  return new Set(
    (state?.held ?? []).flatMap(({ name }) => (name?.startsWith(prefix) ? [name.slice(prefix.length)] : [])),
  );
}
