import { ResolutionId, UnitId } from '../../../core/kernel/ids.ts';
import { Assigner } from '../../../core/figure/claim.ts';
import { assignerNames } from '../../../core/figure/assigner-names.ts';
import { ToldAs } from '../../../core/figure/tying/tying.ts';
import { Scope } from '../../../core/indicator/indicator.ts';
import type { ReadFigure } from '../../../contract/reading/read-figure.ts';
import { useLanguage } from '../../language/language.tsx';
import { scopeText } from '../../ui/figure/scope-words.ts';
import { useChoice } from '../../ui/frame/choice.ts';
import { useMayEverywhere } from '../../ui/frame/me.ts';
import { needsAssigner, type CorrectionFields } from './correction.ts';
import { resolutionsToChoose } from './resolutions-to-choose.ts';
import styles from './correction.module.css';

export interface CorrectionFieldsProps {
  figure: ReadFigure;
  form: CorrectionFields;
  change: (form: CorrectionFields) => void;
}

const commonScopes = ['unstated', 'territory', 'locally-managed', 'balanced'].map((scope) =>
  Scope.parse(scope),
);

/** Unit, scope and, where a plan is spoken of, who assigned it. */
export function OtherFields({ figure, form, change }: CorrectionFieldsProps) {
  const { words, say, language } = useLanguage();
  const { correction } = words.reading;
  const units = useChoice()?.overview.units ?? [];
  return (
    <>
      <label className={styles['field']}>
        <span>{correction.unit}</span>
        <select
          value={form.unitId}
          onChange={({ target }) => change({ ...form, unitId: UnitId.parse(target.value) })}
        >
          {units.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className={styles['field']}>
        <span>{correction.scope}</span>
        <select
          value={form.scope}
          onChange={({ target }) => change({ ...form, scope: Scope.parse(target.value) })}
        >
          {[...new Set([...commonScopes, form.scope])].map((scope) => (
            <option key={scope} value={scope}>
              {scopeText(scope, language)}
            </option>
          ))}
        </select>
      </label>
      {needsAssigner(figure, form) && (
        <label className={styles['field']}>
          <span>{correction.assigner}</span>
          <select
            value={form.assigner ?? ''}
            onChange={({ target }) =>
              change({ ...form, assigner: Assigner.safeParse(target.value).data ?? null })
            }
          >
            <option value="">{words.assignerUnsaid}</option>
            {Assigner.options.map((assigner) => (
              <option key={assigner} value={assigner}>
                {say(assignerNames[assigner])}
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  );
}

/** What the figure is told as: a result, a plan line, or a target and of which resolution. */
export function ToldFields({ figure, form, change }: CorrectionFieldsProps) {
  const { words } = useLanguage();
  const { correction } = words.reading;
  const overview = useChoice()?.overview;
  return (
    <>
      <label className={styles['field']}>
        <span>{correction.told}</span>
        <select
          value={form.told}
          onChange={({ target }) => change({ ...form, told: ToldAs.parse(target.value) })}
        >
          {ToldAs.options.map((told) => (
            <option key={told} value={told}>
              {words.reading.sorts[told]}
            </option>
          ))}
        </select>
      </label>
      {form.told === 'target' && (
        <label className={styles['field']}>
          <span>{correction.resolution}</span>
          <select
            value={form.resolutionId ?? ''}
            onChange={({ target }) =>
              change({ ...form, resolutionId: ResolutionId.safeParse(target.value).data ?? null })
            }
          >
            <option value="">{correction.resolutionByYears}</option>
            {resolutionsToChoose(figure, overview).map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  );
}

interface LearnFieldProps extends CorrectionFieldsProps {
  /** Name of the chosen indicator. */
  name: string;
}

/** Whether the words of the document are remembered, and just which words. */
export function LearnField({ figure, form, change, name }: LearnFieldProps) {
  const { words } = useLanguage();
  const { correction } = words.reading;
  const mayTeach = useMayEverywhere()('import');
  const phrase = figure.finding.indicator;
  if (!mayTeach) return <p className={styles['learn']}>{correction.learnNotYours}</p>;
  return (
    <div className={styles['learn']}>
      <label>
        <input
          type="checkbox"
          checked={form.learn}
          disabled={phrase === null}
          onChange={({ target }) => change({ ...form, learn: target.checked })}
        />
        {correction.learn}
      </label>
      <p>{phrase === null ? correction.learnNothing : correction.learnWords(phrase, name)}</p>
    </div>
  );
}
