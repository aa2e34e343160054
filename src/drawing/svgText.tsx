/** A scene as the text of an SVG file that stands alone. */
import { renderToStaticMarkup } from 'react-dom/server';
import type { Scene } from '../picture/scene.ts';
import { sceneCss } from './sceneCss.ts';
import { SceneSvg } from './SceneSvg.tsx';

export function svgText(scene: Scene): string {
  return `${renderToStaticMarkup(<SceneSvg scene={scene} id="picture" css={sceneCss} />)}\n`;
}
