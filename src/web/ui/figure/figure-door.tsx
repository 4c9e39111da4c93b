import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { FigureAddress } from '../../../contract/figure.ts';
import { figureText } from '../../address.ts';
import { useLanguage } from '../../language/language.tsx';
import styles from './figure-number.module.css';

interface FigureDoorProps {
  address: FigureAddress;
  isLarge?: boolean;
  /** Left out of the way of the Tab key: where the same figure is a door elsewhere on the page. */
  isPassedOver?: boolean;
  children: ReactNode;
}

/** Looks like a figure, and opens why it is what it is. */
export function FigureDoor({ address, isLarge, isPassedOver, children }: FigureDoorProps) {
  const { words } = useLanguage();
  const figure = figureText(address);
  return (
    <Link
      className={`${styles['figure']} ${isLarge === true ? styles['large'] : ''}`}
      to="."
      search={(before) => ({ ...before, why: figure })}
      resetScroll={false}
      tabIndex={isPassedOver === true ? -1 : undefined}
      aria-haspopup="dialog"
      title={words.figure.why}
      data-figure={figure}
    >
      {children}
    </Link>
  );
}
