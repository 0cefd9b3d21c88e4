import type { Body } from '@/lib/domain/document/body';
import { holdDraft } from '../annotation/draft-lock';
import type { LogEntry } from './edit-log';
import { type Beginning, forgetUnsaved, keepUnsaved, type Unsaved } from './unsaved-store';

/** How long after a change it is kept, in milliseconds: a crash loses no more than this. */
const PAUSE = 250;

export type KeptState = Omit<Unsaved, 'id' | 'documentId' | 'keptAt'> & { isChanged: boolean };

/** When a text was last kept; null: nothing of it needs to be; `false`: this browser does not keep it. */
export type KeptAt = Date | null | false;

/**
 * Keeps one text on this device while it is written: the first time with where it begins, then only what was added. A text
 * in which nothing differs from its revision is not kept.
 */
export class TextKeeper {
  private kept = 0;
  private isBegun: boolean;
  private isEnded = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** The write that is under way, and whether another has to follow. */
  private writing: Promise<void> | null = null;
  private isDue = false;
  private readonly release: () => void;

  constructor(
    private beginning: Beginning,
    private readonly documentId: string,
    /** All that was done since the beginning; what of it is kept already comes first. */
    private readonly log: LogEntry[],
    /** The text as it stands at this moment. */
    private readonly state: () => KeptState,
    private readonly onKept: (at: KeptAt) => void,
  ) {
    this.isBegun = log.length > 0;
    this.kept = log.length;
    this.release = holdDraft(beginning.id);
  }

  get id(): string {
    return this.beginning.id;
  }

  add(entry: LogEntry): void {
    this.log.push(entry);
    this.soon();
  }

  /** Another revision was put together with what is written. */
  takeIn(revision: number, text: Body): void {
    const incoming = new Map(this.beginning.incoming).set(revision, text);
    this.beginning = { ...this.beginning, incoming };
    this.isBegun = false;
    this.soon();
  }

  /** The text of a revision that what is written holds. */
  textOf(revision: number): Body {
    return this.beginning.incoming.get(revision) ?? this.beginning.from;
  }

  /** Keeps it in a moment. */
  soon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.now(), PAUSE);
  }

  /**
   * Keeps it at once: the page is being left. The write is begun before this returns, unless another is under way, so that
   * the browser can still end it.
   */
  now(): Promise<void> {
    clearTimeout(this.timer);
    if (this.isEnded) return Promise.resolve();
    this.isDue = true;
    this.writing ??= this.write().finally(() => {
      this.writing = null;
      if (this.isDue) void this.now();
    });
    return this.writing;
  }

  /** Forgets what is kept, and keeps nothing any more. */
  async end(): Promise<void> {
    this.isEnded = true;
    clearTimeout(this.timer);
    await this.writing;
    await forgetUnsaved(this.id).catch(() => {});
    this.release();
  }

  /** The page is left, or the text given up for another; what is kept stays. */
  leave(): void {
    void this.now().then(() => {
      this.isEnded = true;
      this.release();
    });
  }

  private async write(): Promise<void> {
    this.isDue = false;
    const { isChanged, ...state } = this.state();
    const upTo = this.log.length;
    try {
      if (!isChanged) {
        if (this.kept > 0) await forgetUnsaved(this.id);
        this.isBegun = false;
        this.kept = 0;
        return this.onKept(null);
      }
      const keptAt = Date.now();
      const unsaved = { id: this.id, documentId: this.documentId, keptAt, ...state };
      await keepUnsaved(unsaved, this.isBegun ? null : this.beginning, this.log.slice(this.kept, upTo));
      this.isBegun = true;
      this.kept = upTo;
      this.onKept(new Date(keptAt));
    } catch {
      this.onKept(false);
    }
  }
}
