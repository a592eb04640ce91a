/** What LinkedIn's form «add certification» is filled with. `issuedOn` is `2026-11-23`, `url` the verification page. */
export type LinkedInEntry = {
  name: string;
  organisation: string;
  issuedOn: string;
  url: string;
  code: string;
};

/** The address of LinkedIn's form, filled in; a plain link, so that LinkedIn learns nothing before the click. */
export function linkedInAddress({ name, organisation, issuedOn, url, code }: LinkedInEntry): string {
  const [year, month] = issuedOn.split('-').map(Number);
  const query = new URLSearchParams({
    startTask: 'CERTIFICATION_NAME',
    name,
    organizationName: organisation,
    issueYear: String(year),
    issueMonth: String(month),
    certUrl: url,
    certId: code,
  });
  return `https://www.linkedin.com/profile/add?${query}`;
}
