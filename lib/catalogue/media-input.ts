/** A file of a lesson as it was when the lesson was compiled. Who keeps it sees its name. */
export type MediaFile = { name: string; sha256: string; mediaType: string; size: number };

/** What says the same in words, as safe HTML; or why there is no such thing. One of them may be empty. */
type Told = { title: string; transcriptHtml: string; exemption: string };

/** A picture, sound, moving pictures, a file to keep, something on another site. */
export type MediaSegment =
  | ({ type: 'audio'; file: MediaFile } & Told)
  | ({ type: 'video'; file: MediaFile; captions: MediaFile | null; poster: MediaFile | null } & Told)
  | ({ type: 'embed'; site: string; frame: string; page: string } & Told)
  | { type: 'download'; title: string; file: MediaFile }
  /** Its title is what it shows, in words; empty where it only adorns. */
  | { type: 'picture'; title: string; file: MediaFile; width: number; height: number };

/** The files that a piece of a lesson shows or gives out. */
export function filesOf(segment: { type: string } | MediaSegment): MediaFile[] {
  const { file, captions, poster } = segment as Partial<Extract<MediaSegment, { type: 'video' }>>;
  return [file, captions, poster].filter((one) => one !== undefined && one !== null);
}
