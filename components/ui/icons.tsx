/** Own drawings on a 20 × 20 grid, one stroke width (`.icon`). A value is the `d` of one path. */
const PATHS = {
  note: 'M4 4.5h12v8.5l-3.5 3.5H4zM12.5 16.5V13H16M7 8h6M7 11h3.5',
  citation:
    'M5.5 3.5H15v13H6a1.5 1.5 0 0 1-1.5-1.5V5a1.5 1.5 0 0 1 1-1.5M4.5 15A1.5 1.5 0 0 1 6 13.5h9M8 7h4',
  contested: 'M10 2.8 17.2 10 10 17.2 2.8 10zM8.2 8.4a1.8 1.8 0 1 1 2.6 1.6c-.6.3-.8.6-.8 1.2M10 13.4v.1',
  suggestion: 'M4 16h12M5 12.5 12.8 4.7l2.5 2.5L7.5 15M11.3 6.2l2.5 2.5',
  reply: 'M8 5 3.5 9.5 8 14M3.5 9.5h8a5 5 0 0 1 5 5v.5',
  link: 'M8.5 11.5a3 3 0 0 0 4.3 0l2.6-2.6a3 3 0 0 0-4.3-4.3l-1 1M11.5 8.5a3 3 0 0 0-4.3 0l-2.6 2.6a3 3 0 0 0 4.3 4.3l1-1',
  history: 'M3.5 10a6.5 6.5 0 1 0 2-4.7L3.5 7.2M3.5 3.8v3.4h3.4M10 6.5V10l2.5 1.8',
  settle: 'M10 3v13.5M6 16.5h8M4 6h12M4 6l-2 5.2h4.2zM16 6l-2 5.2h4.2z',
  menu: 'M3.5 6h13M3.5 10h13M3.5 14h13',
  more: 'M4.5 9.4a.6.6 0 1 0 0 1.2.6.6 0 0 0 0-1.2M10 9.4a.6.6 0 1 0 0 1.2.6.6 0 0 0 0-1.2M15.5 9.4a.6.6 0 1 0 0 1.2.6.6 0 0 0 0-1.2',
  search: 'M9 3.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11M13 13l3.8 3.8',
  sun: 'M10 6.8a3.2 3.2 0 1 0 0 6.4 3.2 3.2 0 0 0 0-6.4M10 2v1.8M10 16.2V18M2 10h1.8M16.2 10H18M4.3 4.3l1.3 1.3M14.4 14.4l1.3 1.3M4.3 15.7l1.3-1.3M14.4 5.6l1.3-1.3',
  moon: 'M16.5 11.8A6.8 6.8 0 0 1 8.2 3.5a6.8 6.8 0 1 0 8.3 8.3z',
  system: 'M3 4.5h14v9H3zM7.5 16.5h5M10 13.5v3',
  close: 'm5 5 10 10M15 5 5 15',
  check: 'm4 10.5 4 4 8-9',
  plus: 'M10 4v12M4 10h12',
  trash: 'M4 5.5h12M8 5.5v-2h4v2M5.5 5.5l.7 11h7.6l.7-11M8.5 8.5v5M11.5 8.5v5',
  restore: 'M16.5 10a6.5 6.5 0 1 1-2-4.7l2 1.9M16.5 3.8v3.4h-3.4',
  edit: 'm4 16 .8-3.6L13.2 4a1.4 1.4 0 0 1 2 0l.8.8a1.4 1.4 0 0 1 0 2L7.6 15.2z',
  quote:
    'M8 6c-2.5.8-4 2.6-4 5.2V14h4v-4H6c.1-1.3.8-2.2 2-2.8zM16 6c-2.5.8-4 2.6-4 5.2V14h4v-4h-2c.1-1.3.8-2.2 2-2.8z',
  bold: 'M6.5 4h4a2.9 2.9 0 0 1 0 5.8h-4zM6.5 9.8h4.7a3.1 3.1 0 0 1 0 6.2H6.5z',
  italic: 'M9 4h5M6 16h5M11.7 4 8.3 16',
  list: 'M8 5.5h8.5M8 10h8.5M8 14.5h8.5M4 5.5h.1M4 10h.1M4 14.5h.1',
  'list-ordered':
    'M8.5 5.5h8M8.5 10h8M8.5 14.5h8M3.5 4.5l1-.7v3.4M3.5 13.2c.3-.8 1.9-.8 1.9.3 0 .7-1.9 1.2-1.9 2.5h2',
  'chevron-down': 'm5 7.5 5 5 5-5',
  'chevron-up': 'm5 12.5 5-5 5 5',
  'chevron-right': 'm7.5 5 5 5-5 5',
  'chevron-left': 'm12.5 5-5 5 5 5',
  external: 'M11.5 3.5h5v5M16.5 3.5 9 11M13.5 11.5v5h-10v-10h5',
  person: 'M10 3.5a3.2 3.2 0 1 0 0 6.4 3.2 3.2 0 0 0 0-6.4M3.8 16.8c.6-3 3-4.6 6.2-4.6s5.6 1.6 6.2 4.6',
  import: 'M10 3v9.5M6 9l4 4 4-4M3.5 13v3.5h13V13',
  eye: 'M2.5 10s2.7-5 7.5-5 7.5 5 7.5 5-2.7 5-7.5 5-7.5-5-7.5-5M10 7.7a2.3 2.3 0 1 0 0 4.6 2.3 2.3 0 0 0 0-4.6',
  'eye-off':
    'M3 3l14 14M7.6 5.3A7.8 7.8 0 0 1 10 5c4.8 0 7.5 5 7.5 5a12.5 12.5 0 0 1-2.3 2.8M12.8 14.4A7.9 7.9 0 0 1 10 15c-4.8 0-7.5-5-7.5-5a12.7 12.7 0 0 1 3.3-3.6M8.4 8.4a2.3 2.3 0 0 0 3.2 3.2',
  warning: 'M10 3.2 17.5 16.5h-15zM10 8v4M10 14.2v.1',
  info: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14M10 9v4.5M10 6.5v.1',
  keyboard: 'M2.5 5.5h15v9h-15zM5.5 8.5h.1M8.5 8.5h.1M11.5 8.5h.1M14.5 8.5h.1M6.5 11.8h7',
  filter: 'M3.5 6h13M6 10h8M8.5 14h3',
  print: 'M6 7.5v-4h8v4M6 14H3.5V7.5h13V14H14M6 11.5h8v5H6z',
} as const;

export type IconName = keyof typeof PATHS;

/** A sign beside words or in an IconButton, which carries the name; the drawing itself is silent. */
export function Icon({ name, className = '' }: { name: IconName; className?: string }) {
  return (
    <svg className={`icon ${className}`} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
