import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { RowKind, TableMapping } from '../../../core/figure/table/table-mapping.ts';
import type { UnitId } from '../../../core/kernel/ids.ts';
import type { OutputOf } from '../../../contract/route.ts';
import {
  readTableRoute,
  type showTableImportRoute,
  takeTableRoute,
  type TableChange,
  type TableSource,
} from '../../../contract/table-import.ts';
import { callRoute } from '../../api-client.ts';

export type ImportChoices = OutputOf<typeof showTableImportRoute>;
export type ReadTable = OutputOf<typeof readTableRoute>;
export type TakenTable = OutputOf<typeof takeTableRoute>;
export type TableImport = ReturnType<typeof useTableImport>;

/** A table that was read and is being mapped. */
export interface Mapped {
  table: TableImport;
  read: ReadTable;
  mapping: TableMapping;
  choices: ImportChoices;
}

/** What a person says of the table before it is mapped anew. */
export interface Said {
  usesMemory?: boolean;
  sheet?: string;
  bodyFrom?: number;
  rows?: RowKind;
  nameColumn?: number;
}

/** A foreign table on its way: read, mapped, looked at, imported by one act. */
export function useTableImport(roundId: number) {
  const [source, setSource] = useState<TableSource | null>(null);
  const [mapping, setMapping] = useState<TableMapping | null>(null);
  const [unitId, setUnitId] = useState<UnitId | null>(null);
  const reading = useReading(roundId, (read) => {
    setMapping(read.mapping);
    setUnitId((before) => read.unitId ?? before);
  });
  const taking = useTaking(roundId);
  const begin = (from: TableSource | null) => {
    taking.again();
    reading.reset();
    setMapping(null);
    setSource(from);
  };
  const mapped = source === null || mapping === null ? null : { source, mapping, unitId };
  return {
    source,
    mapping,
    unitId,
    read: reading.data ?? null,
    isReading: reading.isPending,
    readError: reading.error,
    give: (from: TableSource) => {
      begin(from);
      reading.mutate({ from, said: { usesMemory: true } });
    },
    say: (said: Said) => {
      taking.again();
      if (source !== null) reading.mutate({ from: source, said });
    },
    map: (change: TableMapping) => {
      taking.again();
      setMapping(change);
    },
    setUnit: (id: UnitId | null) => {
      taking.again();
      setUnitId(id);
    },
    leave: () => begin(null),
    look: () => {
      if (mapped !== null) taking.look(mapped);
    },
    apply: (remember: boolean) => {
      if (mapped !== null) taking.apply(mapped, remember);
    },
    ...taking.state,
  };
}

function useReading(roundId: number, then: (read: ReadTable) => void) {
  return useMutation({
    mutationFn: ({ from, said }: { from: TableSource; said: Said }) =>
      callRoute(readTableRoute, {
        params: { round: roundId },
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
    onSuccess: then,
  });
}

interface MappedSource {
  source: TableSource;
  mapping: TableMapping;
  unitId: UnitId | null;
}

function useTaking(roundId: number) {
  const queryClient = useQueryClient();
  const take = (mapped: MappedSource, apply: { remember: boolean; seen: Seen[] } | null) =>
    callRoute(takeTableRoute, {
      params: { round: roundId },
      query: {},
      body: { ...mapped, apply },
    });
  const looking = useMutation({ mutationFn: (mapped: MappedSource) => take(mapped, null) });
  const applying = useMutation({
    mutationFn: ({
      mapped,
      remember,
      seen,
    }: {
      mapped: MappedSource;
      remember: boolean;
      seen: Seen[];
    }) => take(mapped, { remember, seen }),
    onSuccess: () => queryClient.invalidateQueries(),
  });
  return {
    again: () => {
      looking.reset();
      applying.reset();
    },
    look: (mapped: MappedSource) => {
      applying.reset();
      looking.mutate(mapped);
    },
    apply: (mapped: MappedSource, remember: boolean) => {
      const seen = looking.data?.changes.map(seenOf);
      if (seen !== undefined) applying.mutate({ mapped, remember, seen });
    },
    state: {
      isLooking: looking.isPending,
      lookError: looking.error,
      preview: looking.data ?? null,
      isApplying: applying.isPending,
      applyError: applying.error,
      outcome: applying.data ?? null,
    },
  };
}

type Seen = Pick<TableChange, 'submissionId' | 'fieldNo' | 'version'>;

function seenOf({ submissionId, fieldNo, version }: TableChange): Seen {
  return { submissionId, fieldNo, version };
}
