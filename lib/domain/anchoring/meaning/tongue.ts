/** What must be known of both wordings before either is read, so that both are read alike. */
export type Tongue = { commaGroups: boolean; isAzerbaijani: boolean };

/** What language the figures and the ambiguous words of a text (both wordings, joined) are in. Linear. */
export function tongueOf(text: string): Tongue {
  const isLatin = !/[\u0400-\u058f]/.test(text) && !/[əƏ]/.test(text);
  if (isLatin && !/[ğĞıİşŞ]/.test(text))
    return { commaGroups: true, isAzerbaijani: !ENGLISH.test(text) && /^[^\u0400-\u058f]*$/.test(text) };
  return { commaGroups: isLatin, isAzerbaijani: !ENGLISH.test(text) };
}

/** Words that make a text English; none of them is Azerbaijani. */
const ENGLISH =
  /(?<!\p{L})(?:the|of|and|in|to|was|were|is|are|by|for|from|with|that|this|as|at|an|not|had|have|has|been|who|which|said|their|they|he|his|it|its|people|killed|about|after|before|between|near|some|town|or|but)(?!\p{L})/iu;
