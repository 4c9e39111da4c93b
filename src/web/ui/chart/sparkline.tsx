import styles from './sparkline.module.css';
import { layOutSparkline } from './sparkline-layout.ts';
import type { SparklinePoint } from './sparkline-layout.ts';

/** A small line of yearly points with the asked path; its numbers are read out and stand in the title. */
export function Sparkline({ points, label }: { points: SparklinePoint[]; label: string }) {
  const { width, height, segments, dots, asked, band, years } = layOutSparkline(points);
  return (
    <svg
      className={styles['sparkline']}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={label}
    >
      <title>{label}</title>
      {years.map(({ x, text, anchor }) => (
        <text key={text} className={styles['year']} x={x} y={height - 1} textAnchor={anchor}>
          {text}
        </text>
      ))}
      {band !== null && <path className={styles['band']} d={band} />}
      {asked.map((path) => (
        <path key={path} className={styles['asked']} d={path} />
      ))}
      {segments.map((path) => (
        <path key={path} className={styles['actual']} d={path} />
      ))}
      {dots.map(({ x, y, isEstimate, isLast }) => (
        <circle
          key={x}
          className={isEstimate ? styles['estimate'] : styles['dot']}
          cx={x}
          cy={y}
          r={isLast ? 3.2 : 2}
        />
      ))}
    </svg>
  );
}
