import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slugify } from './slugify';

describe('slugify', () => {
  it.each([
    ['Khojaly massacre', 'khojaly-massacre'],
    ['Xocalı soyqırımı', 'xocali-soyqirimi'],
    ['İşğal və Qırğın: Çıldır', 'isgal-ve-qirgin-cildir'],
    ['Проникающее ранение', 'pronikayushchee-ranenie'],
    ['Чёрный январь', 'chernyy-yanvar'],
    ['Խոջալու', 'khojalu'],
    ["Straße d'été — Ærø", 'strasse-dete-aero'],
    ['!!!', 'document'],
    ['ხოჯალი', 'document'],
  ])('%s → %s', (title, slug) => {
    expect(slugify(title)).toBe(slug);
  });

  it('is a slug whatever comes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (title) => {
        const slug = slugify(title);
        expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(slug.length).toBeLessThanOrEqual(80);
      }),
    );
  });
});
