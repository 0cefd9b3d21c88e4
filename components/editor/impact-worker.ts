import { impactOf } from './impact';
import type { ImpactRequest } from './impact-thread';

/** The thread behind `openImpactThread`: answers each request with its impact. */
addEventListener('message', ({ data }: MessageEvent<ImpactRequest>) => {
  postMessage(impactOf(data.annotations, data.before, data.after, data.kept));
});
