/** What every room of an exercise is given. */
export interface RoomProps {
  /** Which of its pages is shown, from the address; `after` is the replay and the report. */
  readonly page: string;
}
