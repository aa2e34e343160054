/** One of a few: radio buttons that stand side by side. */
import { useId } from 'react';
import type { ReactElement, ReactNode } from 'react';

interface SegmentsProps {
  readonly label: ReactNode;
  readonly description?: string | undefined;
  readonly options: readonly { readonly value: string; readonly words: string }[];
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly required?: boolean;
  /** One of them always holds. */
  readonly always?: boolean;
  readonly error?: string | undefined;
  readonly disabled?: boolean;
}

export function Segments(props: SegmentsProps): ReactElement {
  const { label, description, options, value, onChange, required, always, error, disabled } = props;
  const name = useId();
  return (
    <fieldset
      className="segments"
      role="radiogroup"
      disabled={disabled}
      aria-required={required}
      aria-invalid={error === undefined ? undefined : true}
      aria-describedby={error === undefined ? undefined : `${name}-error`}
    >
      <legend>
        {label}
        {required === true ? <span aria-hidden> *</span> : null}
      </legend>
      {description === undefined || description === '' ? null : <p className="hint">{description}</p>}
      <div className="segments-row">
        {options.map((option) => (
          <label key={option.value} data-chosen={option.value === value ? '' : undefined}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
              // what may be left out can be taken back
              onClick={() => option.value === value && required !== true && always !== true && onChange('')}
            />
            {option.words}
          </label>
        ))}
      </div>
      {error === undefined ? null : (
        <p className="field-error" id={`${name}-error`}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
