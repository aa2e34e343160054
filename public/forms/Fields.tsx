/** The fields of an act, one under the other or side by side, by what each takes. */
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Verb } from '../../src/contract/act/acts.ts';
import { fieldHint, fieldWords } from '../cell/words.ts';
import { actShapes } from './actShapes.ts';
import { Field } from './Field.tsx';
import type { Option } from './Field.tsx';
import type { Form } from './useForm.ts';

interface FieldsProps {
  readonly verb: Verb;
  readonly names: readonly string[];
  readonly form: Form;
  readonly missing: readonly string[];
  /** Fields that are needed here, beside those that the act needs. */
  readonly needs?: readonly string[];
  /** Undefined: the field is not chosen from a list. */
  readonly optionsFor: (field: string) => Option[] | undefined;
}

/** What takes the whole width of a form. */
const wide: readonly string[] = ['text', 'list', 'group', 'map'];

export function Fields({ verb, names, form, missing, needs = [], optionsFor }: FieldsProps): ReactElement {
  const { t } = useTranslation();
  return (
    <div className="form-fields">
      {names.map((field) => {
        const { shape, optional } = actShapes[verb].fields[field] ?? {
          shape: { is: 'text' as const },
          optional: true,
        };
        return (
          <div key={field} data-wide={wide.includes(shape.is) ? '' : undefined}>
            <Field
              shape={shape}
              label={fieldWords(field, verb)}
              description={fieldHint(field, verb)}
              required={!optional || needs.includes(field)}
              disabled={form.pen !== null}
              value={form.values[field]}
              onChange={(value) => form.set(field, value)}
              error={missing.includes(field) ? t('cell.form.needed') : undefined}
              options={optionsFor(field)}
            />
          </div>
        );
      })}
    </div>
  );
}
