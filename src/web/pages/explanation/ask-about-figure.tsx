import { Button } from '@mantine/core';
import { useState } from 'react';
import type { FigureAddress, WhyNode } from '../../../contract/figure.ts';
import { useLanguage } from '../../language/language.tsx';
import { periodText } from '../../ui/figure/number-words.ts';
import { useMay } from '../../ui/frame/me.ts';
import styles from '../figure/why.module.css';
import { AskDialog } from './ask-dialog.tsx';

/** Asks a unit to explain one figure, under its name, period and unit; only for those who may ask. */
export function AskAboutFigure({ node, address }: { node: WhyNode; address: FigureAddress }) {
  const { words } = useLanguage();
  const [isAsking, setAsking] = useState(false);
  const may = useMay();
  if (!may('request-explanation')) return null;
  const { indicator, period, unit } = address;
  const name = `${node.name.vi}, ${periodText(period, 'vi')}, ${node.unitName}`;
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        className={`${styles['ask'] ?? ''} no-print`}
        onClick={() => setAsking(true)}
      >
        {words.explanations.ask}
      </Button>
      {isAsking && (
        <AskDialog
          about={{
            kind: 'figure',
            indicatorCode: indicator,
            periodId: period,
            name: name.slice(0, 300),
          }}
          usualUnit={unit}
          close={() => setAsking(false)}
        />
      )}
    </>
  );
}
