import type { Colour } from '../../core/target/target.ts';

/** One shape for each colour, so that the four stay apart in grey print and for every eye. */
const shapes = {
  red: <path d="M1.5 2.5h13L8 14z" />,
  orange: <path d="M8 1.2 14.8 8 8 14.8 1.2 8z" />,
  green: <circle cx="8" cy="8" r="6.3" />,
  none: <circle cx="8" cy="8" r="5.5" fill="none" strokeWidth="1.6" strokeDasharray="2.6 1.7" />,
} satisfies Record<Colour, React.ReactNode>;

export function StatusMark({ colour, size = 14 }: { colour: Colour; size?: number }) {
  const paint = `var(--${colour}-mark)`;
  return (
    <svg
      className="status-mark"
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
      fill={paint}
      stroke={colour === 'none' ? paint : 'none'}
    >
      {shapes[colour]}
    </svg>
  );
}
