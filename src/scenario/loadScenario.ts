import type { Profile } from '../contract/profile.ts';
import { BASE } from '../contract/variant.ts';
import { scenarioSchema, type Scenario } from '../contract/scenario.ts';
import { agreementFor } from './agreementFor.ts';
import type { ProfileSource } from './agreementFor.ts';
import { amendmentProblems } from './amendmentProblems.ts';
import { checkShape } from './checkShape.ts';
import { cross, crossFaults } from './crossFaults.ts';
import type { Crossed } from './crossFaults.ts';
import { duplicateFaults } from './duplicateFaults.ts';
import { impossibilities } from './impossibilities.ts';
import { orderProblems } from './orderProblems.ts';
import { parseYaml, type ParsedYaml } from './parseYaml.ts';
import { errorAt, type Problem, type Reading, type ValuePath } from './problem.ts';
import { readText } from './readText.ts';
import { salvage } from './salvage.ts';
import type { ScenarioFault } from './scenarioFault.ts';
import { readVariants } from './variantProblems.ts';
import type { LoadedVariant } from './variantProblems.ts';
import { scenarioWarnings } from './scenarioWarnings.ts';
import { textCutOff } from './textCutOff.ts';
import { underWith } from './underWith.ts';
import { withProblems } from './withProblems.ts';

export type LoadedScenario = {
  readonly scenario: Scenario;
  readonly profile: Profile;
  /** Each variant as a scenario of its own, in the order of the file. */
  readonly variants: readonly LoadedVariant[];
  /** What is legal and odd; looked for when it is asked for, since a play does not need it. */
  readonly warnings: () => readonly Problem[];
};

/** A scenario from the bytes of its file, with its agreement, checked as far as can be told without playing it; or all that is wrong. */
export function loadScenario(
  bytes: Uint8Array,
  file: string,
  profiles: ProfileSource,
): LoadedScenario | { readonly problems: readonly Problem[] } {
  const read = readScenario(bytes, file, profiles);
  return read.ok ? read.value : { problems: read.problems };
}

function readScenario(bytes: Uint8Array, file: string, profiles: ProfileSource): Reading<LoadedScenario> {
  const text = readText(bytes, file);
  if (!text.ok) return text;
  const read = parseYaml(text.value, file);
  if (!read.ok) return read;
  const parsed = read.value;
  const shaped = checkShape(parsed, scenarioSchema, file);
  if (!shaped.ok) {
    const told = shaped.problems.map((problem) => underWith(problem, parsed.value));
    const more = besides(told, parsed, file, profiles);
    return { ok: false, problems: more.length === 0 ? told : orderProblems([...told, ...more]) };
  }
  const scenario = shaped.value;
  const fields = withProblems(parsed, scenario, file);
  const agreement = agreementFor(parsed, scenario.agreement, ['agreement'], file, profiles);
  if (!agreement.ok) return { ok: false, problems: orderProblems([...agreement.problems, ...fields]) };
  const profile = agreement.value;
  const crossed = cross(scenario, profile);
  const own = [
    ...place(
      [...writtenFaults(scenario), ...duplicateFaults(scenario, (path) => parsed.at(path).line)],
      parsed,
      file,
    ),
    ...fields,
    ...problemsOf(crossed, parsed, file, same),
  ];
  const { variants, problems } = readVariants(
    scenario,
    profile,
    { parsed, file, profiles },
    own,
    (played, under, placeOf) => problemsOf(cross(played, under), parsed, file, placeOf),
  );
  if (own.length + problems.length > 0) return { ok: false, problems: orderProblems([...own, ...problems]) };
  const warnings = (): readonly Problem[] => {
    const odd = place(scenarioWarnings(crossed), parsed, file);
    const told = odd.map((problem): Problem => ({ ...problem, severity: 'warning' }));
    return orderProblems([...told, ...textCutOff(parsed, file)]);
  };
  return { ok: true, value: { scenario, profile, variants, warnings } };
}

/** What else is wrong in a file whose shape is not right, as far as that can be told. */
function besides(
  told: readonly Problem[],
  parsed: ParsedYaml,
  file: string,
  profiles: ProfileSource,
): readonly Problem[] {
  const rest = salvage(parsed.value, told);
  if (!rest) return [];
  const { scenario, stillTrue } = rest;
  const fields = withProblems(parsed, scenario, file).filter(({ code, path }) => stillTrue(code, path));
  const agreement = agreementFor(parsed, scenario.agreement, ['agreement'], file, profiles);
  if (!agreement.ok) return [...agreement.problems, ...fields];
  const faults = [
    ...duplicateFaults(scenario, (path) => parsed.at(path).line),
    ...crossFaults(cross(scenario, agreement.value)),
  ].filter(({ code, path }) => stillTrue(code, path));
  return [...place(faults, parsed, file), ...fields];
}

type PlaceOf = (path: ValuePath) => ValuePath;
const same: PlaceOf = (path) => path;

function problemsOf(crossed: Crossed, parsed: ParsedYaml, file: string, placeOf: PlaceOf): Problem[] {
  return [
    ...place([...crossFaults(crossed), ...impossibilities(crossed)], parsed, file, placeOf),
    ...amendmentProblems(crossed, parsed, file, placeOf),
  ];
}

function place(
  faults: readonly ScenarioFault[],
  parsed: ParsedYaml,
  file: string,
  placeOf: PlaceOf = same,
): Problem[] {
  return faults.map(({ path, atName, ...words }) => {
    const written = placeOf(path);
    return errorAt(file, words, atName === true ? parsed.keyAt(written) : parsed.at(written), written);
  });
}

/** The program writes which variant was played into the log; a file has its variants under 'variants'. */
function writtenFaults({ variant, variants }: Scenario): ScenarioFault[] {
  const named = variants.findIndex(({ id }) => id === BASE);
  const taken: ScenarioFault[] =
    named < 0
      ? []
      : [
          {
            code: 'not-valid',
            path: ['variants', named, 'id'],
            found: `'${BASE}'`,
            expected: 'another name',
            message: `The name '${BASE}' is that of the scenario itself. Expected another name for the variant.`,
          },
        ];
  if (variant === undefined) return taken;
  return [
    ...taken,
    {
      code: 'not-valid',
      path: ['variant'],
      atName: true,
      found: "'variant'",
      expected: "'variants'",
      message:
        "The field 'variant' is written by the program when a variant is played. Expected a list under 'variants'.",
    },
  ];
}
