/** The command line as a function: arguments in, an exit code out. Each verb has a file of its own, loaded when it is asked for. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { compose } from '../compose.ts';
import type { Outside } from '../compose.ts';
import type { CheckOptions } from './check.ts';
import { AGREEMENT, MOST_STATES, WALKS } from './checkBounds.ts';
import type { ExplainOptions } from './explain.ts';
import type { ForkOptions } from './fork.ts';
import type { GraphOptions } from './graph.ts';
import { exit } from './io.ts';
import type { ExitCode, Io, Shell } from './io.ts';
import type { NewOptions } from './new.ts';
import type { ReplayOptions } from './replay.ts';
import type { ReportOptions } from './report.ts';
import type { RunOptions } from './run.ts';
import { DEFAULT_DATA, DEFAULT_HOST, DEFAULT_PORT } from './serveDefaults.ts';
import type { ServeOptions } from './serve.ts';
import type { TestOptions } from './test.ts';
import { usageMessage } from './usage.ts';
import { version } from './version.ts';

/** Set to see where a fault of the program itself arose. */
const DEBUG = 'HOTLINE_DEBUG';

export async function program(
  argv: readonly string[],
  io: Io,
  outside: Outside = compose(),
): Promise<ExitCode> {
  let code: ExitCode = exit.done;
  const root = new Command('hotline');
  let asked = root;
  const stopAt = (command: Command) => (error: CommanderError) => {
    asked = command;
    throw error;
  };
  const verb = (name: string, says: string): Command => {
    const command = root.command(name).description(says).allowExcessArguments(false);
    return command.exitOverride(stopAt(command));
  };
  const shell = (name: string): Shell => ({ io, outside, name: `hotline ${name}` });
  root
    .description('A simulator of the U.S.-China cyber-incident hotline agreed in September 2015.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .configureOutput({
      writeOut: (text) => {
        io.stdout.write(text);
      },
      writeErr: (text) => {
        io.stderr.write(text);
      },
      outputError: () => undefined,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
      getOutHelpWidth: () => 100,
      getErrHelpWidth: () => 100,
    })
    .addHelpText('after', `\n${exitCodes}`)
    .exitOverride(stopAt(root));

  verb('serve', 'Run the server on which people play, until Ctrl-C, and print the link of its director.')
    .option('--port <number>', `where it listens (${DEFAULT_PORT}, or the next that is free)`, port)
    .option('--host <address>', 'on which address; 0.0.0.0 for all of this machine', DEFAULT_HOST)
    .option('--url <address>', 'by which people come in through a reverse proxy on this machine')
    .option('--data <folder>', 'where everything is kept', DEFAULT_DATA)
    .option('--scenarios <folder>', 'the scenarios that it offers; otherwise those of the package')
    .option('--agreements <folder>', 'the agreement profiles; otherwise those of the package')
    .option('--verbose', 'log every request on standard error')
    .action(async (options: ServeOptions) => {
      const { serve } = await import('./serve.ts');
      code = await serve(options, shell('serve'));
    });

  verb('run', 'Play a scenario to its end without people, and say what came of it.')
    .argument('<file>', 'the scenario')
    .option('--json', 'print one object for programs instead of the timeline')
    .option('--log <file>', 'write the log; a file that is there is never overwritten')
    .option(
      '--seed <number>',
      'draw chance from this number instead of the one in the scenario',
      wholeNumber('--seed'),
    )
    .option(
      '--until <moment>',
      'stop at a moment such as T+10d or 2017-03-11T13:00:00Z; the log stays unfinished',
    )
    .option('--seat <seat>', 'show only what this seat sees, such as us/desk or wall')
    .option('--variant <id>', 'play this variant; base is the scenario itself')
    .option('--watch', 'play again at each save, until Ctrl-C')
    .action(async (file: string, options: RunOptions) => {
      const { run } = await import('./run.ts');
      code = await run(file, options, shell('run'));
    });

  verb('test', 'Play scenarios and their variants as tests, and say which fail and why.')
    .argument('[files...]', 'scenarios, or folders of them; otherwise ./scenarios')
    .option('--variant <id>', 'only this variant; base is the scenario itself')
    .option('--seed <number>', 'draw chance from this number instead of their own', wholeNumber('--seed'))
    .option('--jobs <number>', 'how many at a time; otherwise one for each core', countFrom1('--jobs'))
    .option('--coverage', 'tell what of the machines and of the scenarios no test came by')
    .option('--json', 'print one object for programs')
    .option('--tap', 'print TAP 14 and nothing else')
    .option('--junit <file>', 'write JUnit XML too; - prints it and nothing else')
    .action(async (files: string[], options: TestOptions) => {
      const { test } = await import('./test.ts');
      code = await test(files, options, shell('test'));
    });

  verb('replay', 'Verify a log, play it again, and show how things stood.')
    .argument('<log>', 'a log that run wrote')
    .option(
      '--at <place>',
      'the number of an entry, or a moment such as T+3d or 2017-03-04T17:00:00Z; otherwise the end',
    )
    .option('--json', 'print one object for programs')
    .option('--seat <seat>', 'show only what this seat knew')
    .addOption(
      new Option('--prose', 'tell the story up to there in prose, for the director').conflicts([
        'json',
        'seat',
      ]),
    )
    .action(async (file: string, options: ReplayOptions) => {
      const { replay } = await import('./replay.ts');
      code = await replay(file, options, shell('replay'));
    });

  verb('explain', 'Say why an item of the storyline, or an expectation, did or did not come about.')
    .argument('<log>', 'a log that run wrote')
    .argument('<item>', 'the id of the item or the expectation')
    .option(
      '--at <place>',
      'as it stood after the entry of a number, or at a moment such as T+3d; otherwise at the end',
    )
    .option('--json', 'print one object for programs')
    .action(async (file: string, item: string, options: ExplainOptions) => {
      const { explain } = await import('./explain.ts');
      code = await explain(file, item, options, shell('explain'));
    });

  verb('fork', 'Go back to an entry of a log, and on from there in a new one; the old one stays as it is.')
    .argument('<log>', 'the log to go back in')
    .addOption(
      new Option('--at <entry>', 'the number of the last entry to keep')
        .argParser(wholeNumber('--at'))
        .makeOptionMandatory(),
    )
    .addOption(
      new Option(
        '--log <file>',
        'the new log; a file that is there is never overwritten',
      ).makeOptionMandatory(),
    )
    .option('--stop', 'do not go on: the new log ends where it leaves the old one')
    .option('--json', 'print one object for programs instead of the timeline')
    .action(async (file: string, options: ForkOptions) => {
      const { fork } = await import('./fork.ts');
      code = await fork(file, options, shell('fork'));
    });

  verb('report', 'Tell what happened and what came of it, in a report that can be printed.')
    .argument('<log>', 'the log of any run, finished or not')
    .option(
      '--out <file>',
      'write it here: HTML if the name ends in .html, Markdown with its pictures if in .md',
    )
    .option('--markdown', 'Markdown, whatever the name of the file')
    .option('--json', 'the facts of the report as one object for programs')
    .option('--seat <seat>', 'only what this seat saw; otherwise everything, for the director')
    .option(
      '--reveal <incidents>',
      'after ENDEX, tell the seat what really happened: names with commas, or all',
    )
    .option('--journal <file>', 'what persons tried and were refused, kept beside the log')
    .option('--force', 'replace files that are there')
    .action(async (file: string, options: ReportOptions) => {
      const { report } = await import('./report.ts');
      code = await report(file, options, shell('report'));
    });

  verb('new', 'Write a commented scenario to start from.')
    .argument('<name>', 'its name or its title; the file is called after it')
    .option(
      '--agreement <profile>',
      'the agreement that it is played under: an id, or a file',
      'us-china-2015',
    )
    .option('--dir <folder>', 'the folder that it is written to', '.')
    .action(async (name: string, options: NewOptions) => {
      const { newScenario } = await import('./new.ts');
      code = await newScenario(name, options, shell('new'));
    });

  verb(
    'validate',
    'Check scenarios and agreement profiles, and say everything that is wrong in them at once.',
  )
    .argument('<files...>', 'scenarios or agreement profiles')
    .option('--json', 'print one object for programs')
    .action(async (files: string[], options: { json?: boolean }) => {
      const { validate } = await import('./validate.ts');
      code = validate(files, options, shell('validate'));
    });

  verb('graph', 'Draw a machine, or the path or the bridge of a run; alone, list what can be drawn.')
    .argument('[what]', 'a machine, path or bridge')
    .option('--svg', 'as SVG, which it is unless said otherwise')
    .option('--mermaid', 'a machine as Mermaid text')
    .option('--log <file>', 'the log of a run, which lights up in a machine')
    .option('--of <name>', 'which subject lights up, such as US-1; of path and bridge, which incident')
    .option('--seat <seat>', 'only what this seat knew')
    .option('--at <place>', 'as it stood at an entry, or at a moment such as T+3d')
    .option('--from <moment>', 'where the bridge begins, such as T+2d')
    .option('--to <moment>', 'where the bridge ends')
    .option('--width <number>', 'how wide path and bridge are drawn (1200)', wholeNumber('--width'))
    .option('--out <file>', 'write it to this file')
    .option('--force', 'replace a file that is there')
    .action(async (what: string | undefined, options: GraphOptions) => {
      const { graph } = await import('./graph.ts');
      code = await graph(what, options, shell('graph'));
    });

  verb('check', 'Explore the machines, and say of everything that must hold whether it does.')
    .option('--json', 'print one object for programs')
    .option('--agreement <name>', `explore under this agreement, by its name or its file (${AGREEMENT})`)
    .option('--walks <number>', `seeded walks over the whole engine (${WALKS})`, wholeNumber('--walks'))
    .option('--seed <number>', 'the seed of the first walk (1)', wholeNumber('--seed'))
    .option(
      '--most-states <number>',
      `cut a search off that comes to more states (${MOST_STATES})`,
      wholeNumber('--most-states'),
    )
    .action(async (options: CheckOptions) => {
      const { check } = await import('./check.ts');
      code = check(options, shell('check'));
    });

  try {
    if (argv.length === 0) {
      io.stderr.write(`hotline: which command?\n\n${root.helpInformation()}`);
      return exit.input;
    }
    await root.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    return error instanceof CommanderError ? misused(asked, error, io) : broken(error, io);
  }
}

const exitCodes =
  'Exit codes: 0 done; 1 an expectation failed or a log does not verify; 2 the input or the usage is wrong;\n3 the machine or the disk failed.';

function wholeNumber(flag: string): (text: string) => number {
  return (text) => {
    if (/^\d{1,15}$/.test(text)) return Number(text);
    throw new InvalidArgumentError(`${flag} ${text}: it is not a whole number from 0.`);
  };
}

function countFrom1(flag: string): (text: string) => number {
  return (text) => {
    if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
    throw new InvalidArgumentError(`${flag} ${text}: it is not a whole number from 1 to 9999.`);
  };
}

function port(text: string): number {
  const number = Number(text);
  if (/^\d{1,5}$/.test(text) && number <= 65_535) return number;
  throw new InvalidArgumentError(`--port ${text}: it is not a port from 0 to 65535.`);
}

function misused(command: Command, error: CommanderError, io: Io): ExitCode {
  const message = usageMessage(command, error);
  if (message === null) return exit.done;
  const name = command.parent === null ? 'hotline' : `hotline ${command.name()}`;
  io.stderr.write(`${name}: ${message}\n`);
  return exit.input;
}

/** A fault of the program itself; nothing that the user gave should lead here. */
function broken(error: unknown, io: Io): ExitCode {
  const message = error instanceof Error ? error.message : String(error);
  io.stderr.write(`hotline: the program failed: ${message} (Set ${DEBUG}=1 to see where.)\n`);
  if (io.env[DEBUG] !== undefined && error instanceof Error) io.stderr.write(`${error.stack ?? ''}\n`);
  return exit.machine;
}
