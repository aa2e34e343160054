/** Every text of the page in English; a section for each room of the dashboard. */
import { app } from './en/app.ts';
import { cell } from './en/cell.ts';
import { control } from './en/control.ts';
import { after } from './en/after.ts';
import { lobby } from './en/lobby.ts';
import { pictures } from './en/pictures.ts';
import { walk } from './en/walk.ts';
import { wall } from './en/wall.ts';

export const en = { app, lobby, control, cell, wall, after, walk, pictures };
