/** Counts for whoever runs the server, in the text format of Prometheus. Totals alone: no name, no text and no side can be read from them. */
import { monitorEventLoopDelay } from 'node:perf_hooks';

export interface Metrics {
  readonly answered: (route: string, status: number, seconds: number) => void;
  readonly storeFailed: () => void;
  readonly text: (now: Readonly<Record<string, number>>) => string;
  readonly stop: () => void;
}

export function countMetrics(version: string): Metrics {
  const answers = new Map<string, { count: number; seconds: number }>();
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  let storeFaults = 0;
  return {
    answered: (route, status, seconds) => {
      const labels = `route="${route}",status="${status}"`;
      const before = answers.get(labels) ?? { count: 0, seconds: 0 };
      answers.set(labels, { count: before.count + 1, seconds: before.seconds + seconds });
    },
    storeFailed: () => {
      storeFaults += 1;
    },
    text: (now) => {
      const { user, system } = process.cpuUsage();
      const gauges = {
        ...now,
        process_resident_memory_bytes: process.memoryUsage.rss(),
        process_uptime_seconds: process.uptime(),
        nodejs_eventloop_delay_p99_seconds: delay.percentile(99) / 1e9,
      };
      const each = [...answers];
      return [
        ...family('hotline_build_info', 'gauge', [`{version="${version}"} 1`]),
        ...Object.entries(gauges).flatMap(([name, amount]) => family(name, 'gauge', [` ${amount}`])),
        ...family('process_cpu_seconds_total', 'counter', [` ${(user + system) / 1e6}`]),
        ...family('hotline_store_faults_total', 'counter', [` ${storeFaults}`]),
        ...family(
          'hotline_http_answers_total',
          'counter',
          each.map(([labels, { count }]) => `{${labels}} ${count}`),
        ),
        ...family(
          'hotline_http_answer_seconds_total',
          'counter',
          each.map(([labels, { seconds }]) => `{${labels}} ${seconds}`),
        ),
        '',
      ].join('\n');
    },
    stop: () => {
      delay.disable();
    },
  };
}

const family = (name: string, type: string, samples: readonly string[]): string[] => [
  `# TYPE ${name} ${type}`,
  ...samples.map((sample) => `${name}${sample}`),
];
