/** Several of the same: one under the other, with one more at the end. */
import { Button, CloseButton, Group, Stack } from '@mantine/core';
import type { ComponentType, ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldShape } from '../../src/contract/act/actShape.ts';
import { fieldWords } from '../cell/words.ts';
import { asRecord } from './fieldsToSend.ts';

/** A field of any shape, by which what is inside is shown. */
type AnyField = ComponentType<{
  readonly shape: FieldShape;
  readonly label: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly required?: boolean;
}>;

interface ListFieldProps {
  readonly field: AnyField;
  readonly label: string;
  readonly description?: string | undefined;
  readonly of: FieldShape;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly error?: string | undefined;
  readonly disabled?: boolean;
}

export function ListField({
  field: Field,
  label,
  description,
  of,
  value,
  onChange,
  error,
  disabled,
}: ListFieldProps): ReactElement {
  const { t } = useTranslation();
  const list: readonly unknown[] = Array.isArray(value) ? (value as unknown[]) : [];
  const put = (index: number, one: unknown): void =>
    onChange(list.map((old, at) => (at === index ? one : old)));
  return (
    <fieldset className="fieldset" disabled={disabled}>
      <legend>{label}</legend>
      {description === undefined || description === '' ? null : <p className="hint">{description}</p>}
      <Stack gap="sm">
        {list.map((one, index) => (
          <Group key={index} align="flex-end" wrap="nowrap" gap="sm">
            <div className="grows">
              <Field
                shape={of}
                label={t('cell.form.nth', { label, nth: index + 1 })}
                value={one}
                onChange={(next) => put(index, next)}
              />
            </div>
            <CloseButton
              aria-label={t('cell.form.takeOut', { label, nth: index + 1 })}
              onClick={() => onChange(list.filter((_, at) => at !== index))}
            />
          </Group>
        ))}
        <Button
          variant="default"
          size="compact-sm"
          w="fit-content"
          onClick={() => onChange([...list, of.is === 'group' ? {} : ''])}
        >
          {t('cell.form.oneMore', { label })}
        </Button>
      </Stack>
      {error === undefined ? null : <p className="field-error">{error}</p>}
    </fieldset>
  );
}

interface GroupFieldProps {
  readonly field: AnyField;
  readonly label: string;
  readonly of: Extract<FieldShape, { is: 'group' }>;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

/** A thing with fields of its own, such as an action with its time. */
export function GroupField({ field: Field, label, of, value, onChange }: GroupFieldProps): ReactElement {
  const values = asRecord(value);
  return (
    <fieldset className="fieldset">
      <legend>{label}</legend>
      <Stack gap="sm">
        {Object.entries(of.fields).map(([name, { shape, optional }]) => (
          <Field
            key={name}
            shape={shape}
            label={fieldWords(name)}
            required={!optional}
            value={values[name]}
            onChange={(next) => onChange({ ...values, [name]: next })}
          />
        ))}
      </Stack>
    </fieldset>
  );
}
