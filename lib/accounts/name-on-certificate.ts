/** How certificates print a new person's name until they say otherwise. */
export const nameOnCertificate = ({ givenNames, surnames }: { givenNames: string; surnames: string }) =>
  [givenNames, surnames].filter(Boolean).join(' ').slice(0, 120).trim();
