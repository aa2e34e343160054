/** One field of a form, by what it takes. */
import { Checkbox, NativeSelect, TextInput, Textarea } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldShape } from '../../src/contract/act/actShape.ts';
import { optionWords, said } from '../cell/words.ts';
import { InstantField } from './InstantField.tsx';
import './forms.css';
import { GroupField, ListField } from './ListField.tsx';
import { Segments } from './Segments.tsx';

export interface Option {
  readonly value: string;
  readonly words: string;
}

export interface FieldProps {
  readonly shape: FieldShape;
  readonly label: string;
  readonly description?: string | undefined;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly required?: boolean;
  readonly error?: string | undefined;
  readonly disabled?: boolean;
  /** What a word is chosen from, where that is known. */
  readonly options?: readonly Option[] | undefined;
}

export function Field(props: FieldProps): ReactElement {
  const { shape, value, onChange, options, ...about } = props;
  const { t } = useTranslation();
  const common = { ...about, required: about.required === true, disabled: about.disabled === true };
  const words = said(value);
  if (options !== undefined && shape.is === 'list')
    return <Several {...common} options={options} value={value} onChange={onChange} />;
  if (options !== undefined && (shape.is === 'word' || shape.is === 'text'))
    return <OneOf {...common} options={options} value={words} onChange={onChange} />;
  switch (shape.is) {
    case 'text':
      return (
        <Textarea
          {...common}
          className="grows-text"
          rows={3}
          value={words}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      );
    case 'word':
    case 'duration':
      return (
        <TextInput
          {...common}
          placeholder={shape.is === 'duration' ? t('cell.form.duration') : ''}
          value={words}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      );
    case 'instant':
      return <InstantField {...common} value={words} onChange={onChange} />;
    case 'yesNo':
      return (
        <Checkbox
          label={common.label}
          description={common.description}
          disabled={common.disabled}
          checked={value === true}
          onChange={({ currentTarget }) => onChange(currentTarget.checked)}
        />
      );
    case 'number':
      return <NumberField {...common} min={shape.min} max={shape.max} value={value} onChange={onChange} />;
    case 'oneOf':
      return (
        <OneOf
          {...common}
          options={shape.options.map((option) => ({ value: option, words: optionWords(option) }))}
          value={words}
          onChange={onChange}
        />
      );
    case 'list':
      return <ListField {...common} field={Field} of={shape.of} value={value} onChange={onChange} />;
    case 'group':
      return <GroupField field={Field} label={common.label} of={shape} value={value} onChange={onChange} />;
    case 'map':
      // a map is filled in by names that its form knows, such as the elements of a request
      return <></>;
  }
}

type Common = Pick<FieldProps, 'label' | 'description' | 'error'> & {
  readonly required: boolean;
  readonly disabled: boolean;
};

const FEW = 4;

function OneOf(
  props: Common & { options: readonly Option[]; value: string; onChange: (value: unknown) => void },
): ReactElement {
  const { options, value, onChange, ...about } = props;
  const { t } = useTranslation();
  if (options.length <= FEW && options.every(({ words }) => words.length < 28))
    return <Segments {...about} options={options} value={value} onChange={onChange} />;
  const rest = about.required && value !== '' ? [] : [{ value: '', label: t('cell.form.choose') }];
  return (
    <NativeSelect
      {...about}
      data={[...rest, ...options.map((option) => ({ value: option.value, label: option.words }))]}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}

function Several(
  props: Common & { options: readonly Option[]; value: unknown; onChange: (value: unknown) => void },
): ReactElement {
  const { options, value, onChange, label, description, error, disabled } = props;
  const chosen: readonly unknown[] = Array.isArray(value) ? (value as unknown[]) : [];
  return (
    <fieldset className="fieldset" disabled={disabled}>
      <legend>{label}</legend>
      {description === undefined || description === '' ? null : <p className="hint">{description}</p>}
      {options.map((option) => (
        <Checkbox
          key={option.value}
          my={4}
          label={option.words}
          checked={chosen.includes(option.value)}
          onChange={({ currentTarget }) =>
            onChange(
              currentTarget.checked
                ? [...chosen, option.value]
                : chosen.filter((one) => one !== option.value),
            )
          }
        />
      ))}
      {error === undefined ? null : <p className="field-error">{error}</p>}
    </fieldset>
  );
}

const SCALE = 11;

function NumberField(
  props: Common & { min: number; max: number; value: unknown; onChange: (value: unknown) => void },
): ReactElement {
  const { min, max, value, onChange, ...about } = props;
  if (max - min < SCALE) {
    const steps = Array.from({ length: max - min + 1 }, (_, step) => String(min + step));
    return (
      <Segments
        {...about}
        options={steps.map((step) => ({ value: step, words: step }))}
        value={typeof value === 'number' ? String(value) : ''}
        onChange={(step) => onChange(step === '' ? undefined : Number(step))}
      />
    );
  }
  return (
    <TextInput
      {...about}
      type="number"
      min={min}
      max={max}
      styles={{ input: { maxWidth: 160 } }}
      value={typeof value === 'number' ? value : ''}
      onChange={({ currentTarget }) =>
        onChange(currentTarget.value === '' ? undefined : Number(currentTarget.value))
      }
    />
  );
}
