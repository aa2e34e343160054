/** What is wrong with a command line, in our own words: commander says which mistake it was. */
import type { Command, CommanderError } from 'commander';
import { nearest } from '../scenario/nearest.ts';

/** What a verb is given, for the one who left it out. */
const wanted: Readonly<Record<string, string>> = {
  run: 'which file? Give that of a scenario, such as scenarios/turbine-blades.yaml.',
  replay: 'which log? Give the file that hotline run --log wrote.',
  explain:
    'which log, and which item? Give the file that hotline run --log wrote, and the id of an item or an expectation.',
  fork: 'which log? Give the file that hotline run --log wrote.',
  report: 'which log? Give the file that hotline run --log wrote.',
  new: 'which name? Give one such as harbour-lights, or a title in quotes.',
  validate: 'which files? Give those of scenarios or of agreement profiles.',
};

/** The sentence for a mistake; null when there was none: help or the version was asked for. */
export function usageMessage(command: Command, error: CommanderError): string | null {
  const verb = command.parent === null ? '' : command.name();
  const named = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const [flag = ''] = /--[\w-]+/.exec(named) ?? [];
  const more = ` See hotline ${verb === '' ? '' : `${verb} `}--help.`;
  switch (error.code) {
    case 'commander.help':
    case 'commander.helpDisplayed':
    case 'commander.version':
      return null;
    case 'commander.missingArgument':
      return `${wanted[verb] ?? 'something is missing.'}${more}`;
    case 'commander.missingMandatoryOptionValue':
      return command.args.length === 0 ? `${wanted[verb] ?? ''}${more}` : `${flag} is needed.${more}`;
    case 'commander.optionMissingArgument':
      return `${flag} needs a value.${more}`;
    case 'commander.invalidArgument':
      return /invalid\. (.*)$/s.exec(error.message)?.[1] ?? error.message;
    case 'commander.unknownOption':
      return `there is no option ${named}.${meant(named, optionsOf(command))}${more}`;
    case 'commander.unknownCommand':
      return `there is no command ${named}.${meant(
        named,
        command.commands.map((one) => one.name()),
      )}${more}`;
    case 'commander.conflictingOption':
      return `${together(error.message)}${more}`;
    case 'commander.excessArguments':
      return `${tooMany(command)}${more}`;
    default:
      return error.message.replace(/^error: /, '');
  }
}

/** Both options are named in the message, the one that excludes the other first. */
function together(message: string): string {
  const [one = '', other = ''] = [...message.matchAll(/--[\w-]+/g)].map(([flag]) => flag);
  return `${one} and ${other} do not go together; leave one of them out.`;
}

function tooMany(command: Command): string {
  const takes = command.registeredArguments.map((argument) => argument.name());
  return takes.length < 2
    ? 'too many files are given; it takes one.'
    : `too much is given; it takes ${takes.map((name) => `<${name}>`).join(' and ')}.`;
}

const optionsOf = (command: Command): string[] =>
  command.options.flatMap(({ long }) => (typeof long === 'string' ? [long] : []));

function meant(written: string, names: readonly string[]): string {
  const near = nearest(written, names);
  return near === undefined ? '' : ` Did you mean ${near}?`;
}
