import type { ReactNode } from 'react';
import styles from './notice.module.css';

/** An empty place that teaches: what belongs here, one example, one action. */
export function EmptyState(props: { title: string; children: ReactNode; action?: ReactNode }) {
  return (
    <section className={styles['empty']}>
      <h2>{props.title}</h2>
      {props.children}
      {props.action !== undefined && <div className={styles['action']}>{props.action}</div>}
    </section>
  );
}
