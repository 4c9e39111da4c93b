import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { RowKind, TableMapping } from '../../../core/figure/table/table-mapping.ts';
import type { UnitId } from '../../../core/kernel/ids.ts';
import type { OutputOf } from '../../../contract/route.ts';
import {
  readTableRoute,
  takeTableRoute,
  type TableChange,
  type TableSource,
} from '../../../contract/table-import.ts';
import { callRoute } from '../../api-client.ts';

export type TableImport = ReturnType<typeof useTableImport>;
export type ReadTable = OutputOf<typeof readTableRoute>;
export type TakenTable = OutputOf<typeof takeTableRoute>;

/** What a person says of the table before it is mapped anew. */
export interface Said {
  usesMemory?: boolean;
  sheet?: string;
  bodyFrom?: number;
  rows?: RowKind;
  nameColumn?: number;
}

interface Order {
  source: TableSource;
  mapping: TableMapping;
  unitId: UnitId | null;
  seen: readonly TableChange[] | null;
  remember: boolean;
}

/** A foreign table on its way: read, mapped, looked at, imported by one act. */
export function useTableImport(roundId: number) {
  const queryClient = useQueryClient();
  const params = { round: roundId };
  const [source, setSource] = useState<TableSource | null>(null);
  const [mapping, setMapping] = useState<TableMapping | null>(null);
  const [unitId, setUnitId] = useState<UnitId | null>(null);
  const reading = useMutation({
    mutationFn: ({ from, said }: { from: TableSource; said: Said }) =>
      callRoute(readTableRoute, {
        params,
        query: {},
        body: {
          source: from,
          usesMemory: said.usesMemory ?? false,
          sheet: said.sheet ?? null,
          bodyFrom: said.bodyFrom ?? null,
          rows: said.rows ?? null,
          nameColumn: said.nameColumn ?? null,
        },
      }),
    onSuccess: (read) => {
      setMapping(read.mapping);
      setUnitId((before) => read.unitId ?? before);
    },
  });
  const take = ({ seen, remember, ...order }: Order) =>
    callRoute(takeTableRoute, {
      params,
      query: {},
      body: {
        ...order,
        apply:
          seen === null
            ? null
            : {
                remember,
                seen: seen.map(({ submissionId, fieldNo, version }) => ({
                  submissionId,
                  fieldNo,
                  version,
                })),
              },
      },
    });
  const looking = useMutation({ mutationFn: take });
  const applying = useMutation({
    mutationFn: take,
    onSuccess: () => queryClient.invalidateQueries(),
  });
  const again = () => {
    looking.reset();
    applying.reset();
  };
  return {
    source,
    mapping,
    unitId,
    read: reading.data ?? null,
    isReading: reading.isPending,
    readError: reading.error,
    give: (from: TableSource) => {
      again();
      reading.reset();
      setMapping(null);
      setSource(from);
      reading.mutate({ from, said: { usesMemory: true } });
    },
    say: (said: Said) => {
      again();
      if (source !== null) reading.mutate({ from: source, said });
    },
    map: (change: TableMapping) => {
      again();
      setMapping(change);
    },
    setUnit: (id: UnitId | null) => {
      again();
      setUnitId(id);
    },
    leave: () => {
      again();
      reading.reset();
      setMapping(null);
      setSource(null);
    },
    look: () => {
      applying.reset();
      if (source === null || mapping === null) return;
      looking.mutate({ source, mapping, unitId, seen: null, remember: false });
    },
    isLooking: looking.isPending,
    lookError: looking.error,
    preview: looking.data ?? null,
    apply: (remember: boolean) => {
      if (source === null || mapping === null || looking.data === undefined) return;
      applying.mutate({ source, mapping, unitId, seen: looking.data.changes, remember });
    },
    isApplying: applying.isPending,
    applyError: applying.error,
    outcome: applying.data ?? null,
  };
}
