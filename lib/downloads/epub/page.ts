import { type Content, escapeXml, writeXml } from '../markup';

/** An XHTML document as EPUB wants it. `base` leads from it to the folder of the style sheet. */
export function page(options: {
  language: string;
  title: string;
  base: string;
  type?: string;
  body: Content[];
}): string {
  const { language, title, base, type, body } = options;
  const kind = type ? ` epub:type="${type}"` : '';
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${language}" xml:lang="${language}">
<head>
<meta charset="UTF-8"/>
<title>${escapeXml(title)}</title>
<link rel="stylesheet" type="text/css" href="${base}estilo.css"/>
</head>
<body${kind}>
${writeXml(body)}
</body>
</html>
`;
}
