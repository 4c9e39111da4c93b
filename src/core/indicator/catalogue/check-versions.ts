import type { Fault } from '../../kernel/refusal.ts';
import type { IndicatorVersion } from '../indicator.ts';

/** Place of a fault in a catalogue: by code and version, whatever the order of the list. */
export function placeOf(version: IndicatorVersion, ...field: (string | number)[]): Fault['place'] {
  return ['indicators', `${version.indicatorCode}@${version.version}`, ...field];
}

const neverAdditive = new Set(['rate', 'index', 'score', 'structure']);

/** Versions that hold at once, numbers used twice, versions that never hold, rates declared additive. */
export function versionFaults(versions: readonly IndicatorVersion[]): Fault[] {
  return versions.flatMap((version, index) => [
    ...ownFaults(version),
    ...versions.slice(index + 1).flatMap((other) => pairFaults(version, other)),
  ]);
}

function ownFaults(version: IndicatorVersion): Fault[] {
  const faults: Fault[] = [];
  if (version.validTo !== null && version.validTo <= version.validFrom) {
    faults.push({
      place: placeOf(version, 'validTo'),
      message: {
        vi: `Phiên bản hết hiệu lực (${version.validTo}) trước khi có hiệu lực (${version.validFrom})`,
        en: `The version ends (${version.validTo}) before it begins (${version.validFrom})`,
      },
    });
  }
  if (version.additive && neverAdditive.has(version.kind)) {
    faults.push({
      place: placeOf(version, 'additive'),
      message: {
        vi: 'Tỷ lệ, chỉ số, điểm và cơ cấu không bao giờ cộng được giữa các đơn vị',
        en: 'Rates, indices, scores and structures can never be added over units',
      },
    });
  }
  return faults;
}

function pairFaults(one: IndicatorVersion, two: IndicatorVersion): Fault[] {
  if (one.indicatorCode !== two.indicatorCode) return [];
  const [a, b] = one.version <= two.version ? [one, two] : [two, one];
  const faults: Fault[] = [];
  if (a.version === b.version) {
    faults.push({
      place: placeOf(b, 'version'),
      message: {
        vi: `Phiên bản ${b.version} được khai hai lần`,
        en: `Version ${b.version} is declared twice`,
      },
    });
  }
  if (endsAfter(a, b.validFrom) && endsAfter(b, a.validFrom)) {
    faults.push({
      place: placeOf(b, 'validFrom'),
      message: {
        vi: `Phiên bản ${b.version} có hiệu lực cùng lúc với phiên bản ${a.version}`,
        en: `Version ${b.version} holds at the same time as version ${a.version}`,
      },
    });
  }
  return faults;
}

function endsAfter(version: IndicatorVersion, date: IndicatorVersion['validFrom']): boolean {
  return version.validTo === null || date < version.validTo;
}
