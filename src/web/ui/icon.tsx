/** Line drawings on a 20 × 20 grid, one stroke width, drawn for this product. */
const drawings = {
  scorecard: 'M3 4h14M3 8h9M3 12h12M3 16h6',
  targets: 'M3 16.5h14M4.5 13l3.5-4 3 2.5 5-6.5M16 8.5V5h-3.5',
  readings:
    'M4 2.5h7l3 3V9M4 2.5v15h5M10.5 2.5V6H14M6.5 9h4M6.5 12h2.5M13.5 17a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.4ZM15.5 16.2 18 18.5',
  rounds: 'M4 3.5h12v13H4zM4 8h12M8 8v8.5M10.5 12.2l1.5 1.5 2.7-3',
  myWork: 'M3.5 4.5h13v12h-13zM3.5 8h13M7 2.5v3.5M13 2.5v3.5M7 12l2 2 4-4',
  approvals: 'M4 10.5 8 14.5 16.5 6M3 17.5h14',
  tasks: 'M3 5.5l1.5 1.5L7 4M3 12.5l1.5 1.5L7 11M10 5.5h7M10 12.5h7',
  registers: 'M4.5 2.5h11v15h-11zM4.5 6.5h11M4.5 10h11M4.5 13.5h11M8 6.5v11',
  programmes: 'M3 3.5h6v5H3zM11 11.5h6v5h-6zM6 8.5v5.5h5M13 3.5h4M13 6.5h4',
  meetings: 'M3 3.5h14v9H3zM10 12.5v4M7 17h6M6.5 9.5l2.5-2.5 2 1.5 2.5-3',
  contradictions: 'M3 6h9M8.5 3 12 6 8.5 9M17 14H8M11.5 11 8 14l3.5 3',
  documents: 'M5 2.5h7l3 3v12H5zM11.5 2.5v3.5H15M7.5 10h5M7.5 13h5',
  difficulties: 'M10 2.8 18 16.5H2zM10 7.5v4M10 14h.01',
  search: 'M8.5 14a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11ZM12.5 12.5 17 17',
  language:
    'M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15ZM2.5 10h15M10 2.5c-4.5 4.5-4.5 10.5 0 15M10 2.5c4.5 4.5 4.5 10.5 0 15',
  moon: 'M15.5 12.2A6.5 6.5 0 0 1 7.8 4.5a6.5 6.5 0 1 0 7.7 7.7Z',
  sun: 'M10 13.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM10 2v2M10 16v2M2 10h2M16 10h2M4.3 4.3l1.4 1.4M14.3 14.3l1.4 1.4M4.3 15.7l1.4-1.4M14.3 5.7l1.4-1.4',
  keyboard: 'M2.5 5h15v10h-15zM5.5 8h.01M8.5 8h.01M11.5 8h.01M14.5 8h.01M6.5 12h7',
  calendar: 'M3 4.5h14v12.5H3zM3 8h14M6.5 2.5v3M13.5 2.5v3',
  print: 'M6 7V3h8v4M6 14H3.5V7h13v7H14M6 11.5h8V17H6z',
  download: 'M10 3v9M6.5 9l3.5 3.5L13.5 9M3.5 16.5h13',
  columns: 'M3 4h14v12H3zM8 4v12M12.5 4v12',
  density: 'M3 5h14M3 8.5h14M3 12h14M3 15.5h14',
  chevronDown: 'M5 8l5 5 5-5',
  chevronUp: 'M5 12l5-5 5 5',
  chevronLeft: 'M12 5l-5 5 5 5',
  chevronRight: 'M8 5l5 5-5 5',
  external: 'M8 4H4v12h12v-4M11 3h6v6M17 3l-8 8',
  person:
    'M10 10a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4ZM3.8 17c.6-3.4 3-5.2 6.2-5.2s5.6 1.8 6.2 5.2',
  accounts:
    'M8 10a2.8 2.8 0 1 0 0-5.6A2.8 2.8 0 0 0 8 10ZM2.5 16.5c.5-3 2.6-4.6 5.5-4.6s5 1.6 5.5 4.6M13 4.6a2.8 2.8 0 0 1 0 5.2M15 12.4c1.4.7 2.3 2.1 2.6 4.1',
  mails: 'M2.5 5h15v10.5h-15zM3 5.5l7 5.5 7-5.5',
  audit: 'M4.5 2.5h11v15h-11zM7.5 6h5M7.5 9h5M7.5 12l1.5 1.5 3-3',
  door: 'M8.5 3H4v14h4.5M12 6.5 15.5 10 12 13.5M15.5 10H8',
  eye: 'M2 10c2-3.6 4.7-5.4 8-5.4s6 1.8 8 5.4c-2 3.6-4.7 5.4-8 5.4S4 13.6 2 10ZM10 12.4a2.4 2.4 0 1 0 0-4.8 2.4 2.4 0 0 0 0 4.8Z',
  bell: 'M5 14.5V9a5 5 0 0 1 10 0v5.5M3.5 14.5h13M8.5 17h3M10 4V2.5',
  more: 'M4 10h.01M10 10h.01M16 10h.01',
  close: 'M5 5l10 10M15 5 5 15',
  choices: 'M3 6h8M15 6h2M13 4v4M3 14h2M9 14h8M7 12v4',
} as const;

export type IconName = keyof typeof drawings;

export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path
        d={drawings[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
