export { type AnchorState, anchorStates, type Carried, carryAnchors, type Standing } from './carry';
export { describePassage as describe, type PassageSelector } from './describe';
export { find } from './find';
export type { Kept } from './kept';
export { reanchor } from './reanchor';
export type { Change, Passage, Reanchored } from './reanchored';
