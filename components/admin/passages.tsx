import { compareLines } from './compare-lines';

type Props = {
  before: string;
  after: string;
  language: string;
  labels: { before: string; after: string; same: string; nothing: string };
};

/** Two texts side by side where they differ; what both say is folded away. */
export function Passages({ before, after, language, labels }: Props) {
  return (
    <ol className="flex flex-col gap-2">
      {compareLines(before, after).map((passage, index) => {
        const key = `${index}-${passage.isSame}`;
        if (passage.isSame)
          return (
            <li key={key}>
              <details className="text-ink-soft">
                <summary className="min-h-6">
                  {labels.same} ({passage.lines.length})
                </summary>
                <Lines language={language} lines={passage.lines} />
              </details>
            </li>
          );
        return (
          <li key={key} className="grid gap-2 lg:grid-cols-2">
            {[
              { side: labels.before, lines: passage.theirs, edge: 'border-beam' },
              { side: labels.after, lines: passage.mine, edge: 'border-sea' },
            ].map(({ side, lines, edge }) => (
              <div key={side} className={`min-w-0 rounded-md border-s-4 bg-surface p-3 ${edge}`}>
                <p className="mb-1 font-semibold">{side}</p>
                {lines.length > 0 ? (
                  <Lines language={language} lines={lines} />
                ) : (
                  <p className="text-ink-soft">{labels.nothing}</p>
                )}
              </div>
            ))}
          </li>
        );
      })}
    </ol>
  );
}

function Lines({ lines, language }: { lines: string[]; language: string }) {
  return (
    <pre lang={language} className="font-mono text-sm whitespace-pre-wrap wrap-anywhere">
      {lines.join('\n')}
    </pre>
  );
}
