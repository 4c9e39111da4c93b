/**
 * How well what is read is tied: node benchmarks/tying.ts [--show] [folder of the articles]
 * Reads the five articles of the demonstration (a0 to a4, text files in that order) and compares the proposals with
 * the claims that a careful person tied by hand in demo/song-cong. Without the folder it says so and ends.
 */
import { existsSync, globSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import type { Claim } from '../src/core/figure/claim.ts';
import { Finding, type TextRange } from '../src/core/figure/finding.ts';
import type { ClaimDraft, Proposal, StatementProposal } from '../src/core/figure/proposal.ts';
import { findStatements } from '../src/core/figure/tying/statement/find-statements.ts';
import { sentencesOf } from '../src/core/figure/tying/words/sentences.ts';
import { tieFindings } from '../src/core/figure/tying/tie-findings.ts';
import type { TyingInput } from '../src/core/figure/tying/tying.ts';
import { ClaimId, UnitId } from '../src/core/kernel/ids.ts';
import { findContradictions } from '../src/core/reconciliation/find-contradictions.ts';
import type { SourceDocument } from '../src/core/resolution/document.ts';
import { readText } from '../src/reader/finding/read-text.ts';
import type { Pack } from '../src/server/exchange/pack.ts';
import { readPackFolder } from '../src/server/exchange/pack-folder.ts';
import { readPack } from '../src/server/exchange/read-pack.ts';

const repository = path.dirname(import.meta.dirname);
const CITY = UnitId.parse('165@2010-01-01');
const ARTICLES = ['a0', 'a1', 'a2', 'a3', 'a4'];

const args = process.argv.slice(2);
const isShown = args.includes('--show');
const folder =
  args.find((arg) => !arg.startsWith('--')) ?? path.join(repository, '../shared/seeds');
const files = existsSync(folder) ? globSync('*.txt', { cwd: folder }).sort() : [];
if (files.length === ARTICLES.length) await measure();
else
  console.log(`NOT MEASURED: the ${ARTICLES.length} articles are not in ${path.basename(folder)}`);

interface Counts {
  /** Claims with a number in the pack, and those proposed with the same indicator, unit, period, kind and value. */
  claims: number;
  proposed: number;
  /** Claims without a number in the pack, and those found. */
  statements: number;
  found: number;
  /** Proposals that are sure, and those among them that the pack does not bear out. */
  sure: number;
  wrong: number;
  likely: number;
  likelyWrong: number;
}

async function measure(): Promise<void> {
  const { pack } = readPack(await readPackFolder(path.join(repository, 'demo/song-cong')));
  const read: Claim[] = [];
  const rows = ARTICLES.map((id, index) => {
    const document = pack.documents.find((one) => one.id === id);
    if (document === undefined) throw new Error(`the pack has no document ${id}`);
    const text = readFileSync(path.join(folder, files[index] ?? ''), 'utf8');
    const input: TyingInput = {
      text,
      findings: findingsOf(text, document),
      catalogue: pack.indicators,
      learnedPhrases: [],
      units: pack.units,
      placements: pack.placements,
      defaultUnitId: CITY,
      documentDate: document.datedTo,
      resolutions: pack.resolutions,
    };
    const proposals = tieFindings(input);
    const statements = findStatements(input, proposals);
    const claims = pack.claims.filter(({ documentId }) => documentId === id);
    read.push(...asClaims(document, input, [...proposals, ...statements]));
    if (isShown) show(id, input, proposals, claims);
    return compare(claims, proposals, statements);
  });
  const total = rows.reduce(sumOf);
  console.log('\n| text | claims | proposed | % | statements | sure | wrong | likely | wrong |');
  console.log('| --- | --: | --: | --: | --: | --: | --: | --: | --: |');
  [...rows, total].forEach((row, index) => console.log(line(ARTICLES[index] ?? 'all', row)));
  compareContradictions(pack, read);
}

/** The claims that everything proposed would become. */
function asClaims(
  { id, datedTo }: SourceDocument,
  { text, findings }: TyingInput,
  proposed: readonly (Proposal | StatementProposal)[],
): Claim[] {
  return proposed.flatMap((one, index) => {
    if (one.claim === null) return [];
    const sentence = 'sentence' in one ? one.sentence : findings[index]?.sentence;
    const quotation = sentence === undefined ? null : text.slice(sentence.start, sentence.end);
    const claimId = ClaimId.parse(`${id}.read-${index}`);
    const place = 'đọc';
    return [{ ...one.claim, id: claimId, documentId: id, place, quotation, knownSince: datedTo }];
  });
}

/** Whether the contradictions of the demonstration come out of the articles as they are read. */
function compareContradictions(pack: Pack, read: readonly Claim[]): void {
  const others = pack.claims.filter(({ documentId }) => !ARTICLES.includes(documentId));
  const told = (claims: readonly Claim[]): string[] =>
    findContradictions({ ...pack, claims }).map(
      ({ rule, indicatorCode, periodId }) => `${rule} ${indicatorCode ?? ''} ${periodId}`,
    );
  const [byHand, byReading] = [told(pack.claims), told([...others, ...read])];
  const lacking = byHand.filter((one) => !byReading.includes(one));
  const more = byReading.filter((one) => !byHand.includes(one));
  console.log(
    `\ncontradictions by hand ${byHand.length}, lacking ${lacking.length}, more ${more.length}`,
  );
  for (const one of lacking) console.log(`  lacking: ${one}`);
  for (const one of more) console.log(`  more: ${one}`);
}

function findingsOf(text: string, { datedFrom, datedTo, title }: SourceDocument): Finding[] {
  const sentences = sentencesOf(text).map(({ range }) => range);
  const { claims } = readText({ text, date: datedFrom === datedTo ? datedTo : null, title });
  return claims.map(({ start, end, ...claim }, index) =>
    Finding.parse({
      ...claim,
      no: index + 1,
      range: { start, end },
      sentence: enclosing(sentences, { start, end }),
    }),
  );
}

function enclosing(sentences: readonly TextRange[], range: TextRange): TextRange {
  return sentences.find(({ start, end }) => start <= range.start && range.start < end) ?? range;
}

function keyOf({ indicatorCode, unitId, periodId, kind, value }: ClaimDraft): string {
  return [indicatorCode, unitId, periodId, kind, value].join('|');
}

function compare(
  claims: readonly Claim[],
  proposals: readonly Proposal[],
  statements: readonly StatementProposal[],
): Counts {
  const wanted = new Set(claims.filter(({ value }) => value !== null).map(keyOf));
  const given = new Set(proposals.flatMap(({ claim }) => (claim === null ? [] : [keyOf(claim)])));
  const said = new Set(claims.filter(({ value }) => value === null).map(keyOf));
  const heard = new Set(statements.flatMap(({ claim }) => (claim === null ? [] : [keyOf(claim)])));
  const isWrong = ({ claim }: Proposal): boolean => claim !== null && !wanted.has(keyOf(claim));
  const ofCertainty = (certainty: Proposal['certainty']): Proposal[] =>
    proposals.filter((one) => one.claim !== null && one.certainty === certainty);
  return {
    claims: wanted.size,
    proposed: inBoth(wanted, given),
    statements: said.size,
    found: inBoth(said, heard),
    sure: ofCertainty('sure').length,
    wrong: ofCertainty('sure').filter(isWrong).length,
    likely: ofCertainty('likely').length,
    likelyWrong: ofCertainty('likely').filter(isWrong).length,
  };
}

function inBoth(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...a].filter((one) => b.has(one)).length;
}

function sumOf(a: Counts, b: Counts): Counts {
  return {
    claims: a.claims + b.claims,
    proposed: a.proposed + b.proposed,
    statements: a.statements + b.statements,
    found: a.found + b.found,
    sure: a.sure + b.sure,
    wrong: a.wrong + b.wrong,
    likely: a.likely + b.likely,
    likelyWrong: a.likelyWrong + b.likelyWrong,
  };
}

function line(name: string, counts: Counts): string {
  const { claims, proposed, statements, found, sure, wrong, likely, likelyWrong } = counts;
  const percent = ((proposed / claims) * 100).toFixed(1);
  return `| ${name} | ${claims} | ${proposed} | ${percent} | ${found} of ${statements} | ${sure} | ${wrong} | ${likely} | ${likelyWrong} |`;
}

function show(
  id: string,
  { findings }: TyingInput,
  proposals: readonly Proposal[],
  claims: readonly Claim[],
): void {
  console.log(`\n${id}`);
  proposals.forEach(({ claim, certainty, whyNot }, index) => {
    const { quote = '', indicator = null } = findings[index] ?? {};
    const outcome = claim === null ? whyNot?.vi : `${certainty}: ${keyOf(claim)}`;
    console.log(`  ${quote} · ${indicator ?? '?'} → ${outcome}`);
  });
  const given = new Set(proposals.flatMap(({ claim }) => (claim === null ? [] : [keyOf(claim)])));
  for (const claim of claims) {
    if (claim.value !== null && !given.has(keyOf(claim)))
      console.log(`  not proposed: ${claim.id}`);
  }
}
