/** The pictures of a report as scenes, at the width at which they will stand. */
import type { PictureSource } from '../contract/picture.ts';
import { bridge } from '../picture/bridge.ts';
import { path } from '../picture/path.ts';
import type { Scene } from '../picture/scene.ts';
import type { PictureWanted } from './document/block.ts';
import { slug } from './document/slug.ts';

export function sceneOf(wanted: PictureWanted, source: PictureSource, width: number): Scene {
  return wanted.is === 'bridge'
    ? bridge(source, { width, ...wanted.stretch })
    : path(source, { width, incident: wanted.incident.slice(wanted.incident.indexOf('/') + 1) });
}

/** A name for its file or its place in a page: `bridge`, `path-us-blades`. */
export function sceneName(wanted: PictureWanted): string {
  if (wanted.is === 'path') return `path-${slug(wanted.incident)}`;
  return wanted.stretch === undefined ? 'bridge' : `bridge-${wanted.stretch.from.slice(0, 4)}`;
}
