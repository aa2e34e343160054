/** What every part of the bridge is drawn in: the time scale, the edges, and the heights of the two lanes. */
import type { Party } from '../contract/subject.ts';
import type { Mark } from './scene.ts';
import type { Story } from './story.ts';
import type { TimeScale } from './scene.ts';

export interface Frame {
  readonly story: Story;
  readonly scale: TimeScale;
  readonly width: number;
  /** There is little room: a phone. */
  readonly narrow: boolean;
  /** Only what belongs to this incident; null: all. */
  readonly incident: string | null;
}

/** Heights of the lanes of the first and of the second party. */
export interface Lanes {
  readonly top: number;
  readonly bottom: number;
}

/** A part that knows how high it is, and draws itself once it is told where it stands. */
export interface Part {
  readonly height: number;
  readonly draw: (top: number, lanes: Lanes) => Mark[];
}

export const nothing: Part = { height: 0, draw: () => [] };

export const laneOf = ({ story }: Frame, { top, bottom }: Lanes, party: Party): number =>
  story.source.parties[0].id === party ? top : bottom;

/** `first` or `second`: which party's colour something has. */
export const sideLook = ({ story }: Frame, party: Party): string =>
  story.source.parties[0].id === party ? 'first' : 'second';

export const otherLaneOf = (frame: Frame, lanes: Lanes, party: Party): number =>
  laneOf(frame, lanes, party) === lanes.top ? lanes.bottom : lanes.top;

export const belongs = ({ incident }: Frame, of: string | null): boolean =>
  incident === null || of === incident;
