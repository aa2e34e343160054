/** Who plays a seat: as is said of the seat itself, or of its party; where nothing is said, the script. */
export interface Player {
  readonly by: string;
  readonly policy: string | null;
}

export const playerOf = (cast: ReadonlyMap<string, Player>, seat: string): Player =>
  cast.get(seat) ?? cast.get(seat.split('/')[0] ?? '') ?? { by: 'script', policy: null };
