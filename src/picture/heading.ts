/** The head of a picture: EXERCISE first, what it is, through whose eyes. */
import type { Mark } from './scene.ts';
import type { Story } from './story.ts';
import { cut, inLines, SIZE, textAt } from './text.ts';
import { seatName } from './words.ts';

const PAD = 12;

export function heading(
  story: Story,
  name: string,
  about: string,
  width: number,
): { mark: Mark; height: number } {
  const { source } = story;
  const room = width - 2 * PAD;
  const eyes = source.seat === 'director' ? 'the whole truth' : `as ${seatName(source, source.seat)} sees it`;
  const lines = inLines(`${name}, ${eyes} · ${about}`, room, SIZE);
  return {
    mark: {
      what: 'heading',
      says: '',
      shapes: [
        textAt(PAD, 22, cut(`EXERCISE · ${source.title}`, room, 15, true), {
          size: 15,
          bold: true,
          look: 'text strong',
        }),
        ...lines.map((text, row) => textAt(PAD, 41 + row * 15, text, { look: 'text soft' })),
      ],
    },
    height: 41 + (lines.length - 1) * 15 + 10,
  };
}
