/** What a person chose; `system` follows the device. */
export const THEME_CHOICES = ['system', 'light', 'dark'] as const;

export type ThemeChoice = (typeof THEME_CHOICES)[number];

/** The cookie that holds the choice. The server reads it, so that the first paint has the right colours. */
export const THEME_COOKIE = 'variorum-theme';

/** The choice in a cookie's value; anything else counts as no choice. */
export function themeChoice(value: string | undefined): ThemeChoice {
  return THEME_CHOICES.find((choice) => choice === value) ?? 'system';
}
