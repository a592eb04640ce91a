/** What of another site a page may hold once the reader has asked for it. Nothing else is ever framed. */
type EmbedSite = {
  name: string;
  /** The origin of its frames, for the policy of our pages. */
  origin: string;
  /** Addresses that people copy, with the id of what they show. */
  addresses: RegExp;
  frame: (id: string) => string;
  page: (id: string) => string;
};

const sites: EmbedSite[] = [
  {
    name: 'YouTube',
    origin: 'https://www.youtube-nocookie.com',
    addresses:
      /^https:\/\/(?:(?:www\.|m\.)?youtube\.com\/watch\?v=|youtu\.be\/|www\.youtube-nocookie\.com\/embed\/)([\w-]{11})$/,
    frame: (id) => `https://www.youtube-nocookie.com/embed/${id}`,
    page: (id) => `https://www.youtube.com/watch?v=${id}`,
  },
  {
    name: 'Vimeo',
    origin: 'https://player.vimeo.com',
    addresses: /^https:\/\/(?:vimeo\.com\/|player\.vimeo\.com\/video\/)(\d{5,12})$/,
    frame: (id) => `https://player.vimeo.com/video/${id}?dnt=1`,
    page: (id) => `https://vimeo.com/${id}`,
  },
  {
    name: 'Internet Archive',
    origin: 'https://archive.org',
    addresses: /^https:\/\/archive\.org\/(?:details|embed)\/([\w.-]{2,120})$/,
    frame: (id) => `https://archive.org/embed/${id}`,
    page: (id) => `https://archive.org/details/${id}`,
  },
];

export const embedOrigins = sites.map(({ origin }) => origin);
export const embedNames = sites.map(({ name }) => name).join(', ');

/** What an address shows, and where; null for every other site, and for what is not one thing of these. */
export function readEmbed(address: string): { site: string; frame: string; page: string } | null {
  for (const { name, addresses, frame, page } of sites) {
    const id = addresses.exec(address)?.[1];
    if (id) return { site: name, frame: frame(id), page: page(id) };
  }
  return null;
}
