import { qrCodeOf } from '../../ui/qr/qr-code.ts';
import styles from './account.module.css';

/** A QR code, drawn here: the secret in it goes to no other place. Always dark on white, as cameras expect. */
export function QrPicture({ text, label }: { text: string; label: string }) {
  const code = qrCodeOf(text);
  if (code === null) return null;
  const margin = 4;
  const size = code.length + 2 * margin;
  const path = code
    .flatMap((row, y) =>
      row.map((isDark, x) => (isDark ? `M${x + margin} ${y + margin}h1v1h-1z` : '')),
    )
    .join('');
  return (
    <svg
      className={styles['qr']}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
