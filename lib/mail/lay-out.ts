type Sheet = {
  locale: string;
  subject: string;
  paragraphs: string[];
  button?: { label: string; address: string };
  footer: string;
};

const escaped = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** The letter as plain text and as HTML that old mail programs show: one table, no pictures, no tracking. */
export function layOut({ locale, subject, paragraphs, button, footer }: Sheet): {
  text: string;
  html: string;
} {
  const text = [...paragraphs, ...(button ? [`${button.label}: ${button.address}`] : []), '—', footer].join(
    '\n\n',
  );
  const p = 'margin:0 0 16px;font:16px/1.55 Georgia,serif;color:#14243d';
  const action = button
    ? `<p style="margin:24px 0"><a href="${escaped(button.address)}" style="background:#0f6b6b;color:#fff;
padding:12px 20px;border-radius:6px;font:bold 16px Arial,sans-serif;text-decoration:none">${escaped(button.label)}</a></p>`
    : '';
  const html = `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>
<body style="margin:0;background:#f7f2e7"><table role="presentation" width="100%"><tr><td align="center" style="padding:24px">
<table role="presentation" width="560" style="max-width:100%;background:#fffdf8;border:1px solid #e5dcc8;border-radius:8px">
<tr><td style="padding:28px"><p style="margin:0 0 20px;font:bold 18px Georgia,serif;color:#14243d">Faro</p>
${paragraphs.map((line) => `<p style="${p}">${escaped(line)}</p>`).join('\n')}${action}
<p style="margin:24px 0 0;border-top:1px solid #e5dcc8;padding-top:12px;font:13px/1.5 Arial,sans-serif;color:#5a6475">${escaped(footer)}</p>
</td></tr></table></td></tr></table></body></html>`;
  return { text, html };
}
