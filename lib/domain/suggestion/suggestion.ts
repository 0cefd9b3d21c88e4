export const suggestionStatuses = ['open', 'accepted', 'declined'] as const;

/** A replacement is at most so long, in UTF-16 units. */
export const REPLACEMENT_LENGTH = 20_000;
