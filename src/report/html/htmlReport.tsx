/** The report as one HTML file: nothing is fetched, no script runs, and printed every page says EXERCISE (EX-2). */
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { PictureSource } from '../../contract/picture.ts';
import { sceneCss } from '../../drawing/sceneCss.ts';
import type { ReportDocument, Section } from '../document/block.ts';
import { sectionNames } from '../document/sectionNames.ts';
import { MARK } from '../line.ts';
import { Blocks } from './Blocks.tsx';
import { reportCss } from './reportCss.ts';

export function htmlReport(report: ReportDocument, source: PictureSource): string {
  return `<!doctype html>\n${renderToStaticMarkup(<Page report={report} source={source} />)}\n`;
}

interface PageProps {
  readonly report: ReportDocument;
  readonly source: PictureSource;
}

function Page({ report, source }: PageProps): ReactElement {
  const names = sectionNames(report.sections);
  const nameOf = ({ id }: Section): string => names.get(id) ?? '';
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${MARK} · ${report.title}`}</title>
        <style>{sceneCss}</style>
        <style>{reportCss}</style>
      </head>
      <body>
        <p className="mark">
          <strong>{MARK}</strong> <span>{report.title}</span>
        </p>
        <table className="sheet" role="presentation">
          <thead>
            <tr>
              <td>
                <strong>{MARK}</strong> {report.title}
              </td>
            </tr>
          </thead>
          <tbody>
            <tr>
              <td>
                <header className="top">
                  <h1>{report.title}</h1>
                  {report.about.map((words) => (
                    <p key={words}>{words}</p>
                  ))}
                </header>
                <nav className="contents" aria-label="Contents">
                  <h2>Contents</h2>
                  <ol>
                    {report.sections.map((section) => (
                      <li key={section.id}>
                        <a href={`#${section.id}`}>{nameOf(section)}</a>
                      </li>
                    ))}
                  </ol>
                </nav>
                <main>
                  {report.sections.map((section) => (
                    <section key={section.id} id={section.id} className={section.annex ? 'annex' : undefined}>
                      <h2>
                        <span className="mark-word">{MARK} · </span>
                        {nameOf(section)}
                      </h2>
                      <Blocks blocks={section.blocks} level={3} source={source} />
                    </section>
                  ))}
                </main>
              </td>
            </tr>
          </tbody>
        </table>
      </body>
    </html>
  );
}
