import PDFDocument from 'pdfkit';
import { formatCode } from './code';
import { drawCertificate } from './document';
import { sheet } from './frame';
import type { CertificateFacts } from './input';
import { texts } from './texts';

export type Printable = { facts: CertificateFacts; code: string; issuedAt: Date };

/**
 * The certificate as a tagged PDF of one A4 page, from its frozen facts only. The same facts, code and instant give
 * the same bytes: nothing here reads a clock, a locale of the machine or the network.
 */
export function renderCertificate({ facts, code, issuedAt }: Printable): Promise<Uint8Array> {
  const doc = new PDFDocument({
    size: [sheet.width, sheet.height],
    margin: 0,
    pdfVersion: '1.7',
    tagged: true,
    lang: facts.language,
    displayTitle: true,
    font: null,
    info: {
      Title: `${facts.certificateTitle}: ${facts.holderName}`,
      Author: facts.issuer,
      Subject: texts[facts.language].subject(facts.courseTitle),
      Keywords: formatCode(code),
      Creator: 'Faro',
      Producer: 'Faro',
      CreationDate: issuedAt,
      ModDate: issuedAt,
    },
  });
  const chunks: Uint8Array[] = [];
  const finished = new Promise<Uint8Array>((resolve, reject) => {
    doc.on('data', (chunk) => chunks.push(chunk));
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    doc.on('error', reject);
  });
  const root = doc.struct('Document');
  doc.addStructure(root);
  drawCertificate(doc, root, facts, formatCode(code));
  root.end();
  doc.end();
  return finished;
}
