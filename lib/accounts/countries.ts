/** The countries of the Regional Conference on Migration (ISO 3166); `ZZ` is any other, as in CLDR. */
export const countries = ['BZ', 'CA', 'CR', 'DO', 'GT', 'HN', 'MX', 'NI', 'PA', 'SV', 'US', 'ZZ'] as const;
export type Country = (typeof countries)[number];
