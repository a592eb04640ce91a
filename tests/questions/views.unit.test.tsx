import { describe, expect, it } from 'vitest';
import { seededRandom } from '@/lib/kernel/shuffle';
import { kinds } from '@/questions';
import type { QuestionKind, Shows } from '@/questions/kind';
import { QuestionReview, QuestionView } from '@/questions/views';
import { attribute, draw, submitted, tags, text } from './drawn';
import { posted } from './posted';
import { allShows, everything, withoutKey } from './shows';

const view = (kind: QuestionKind, body: unknown, answer: unknown, prefix = 'q1', disabled = false) =>
  draw(
    <QuestionView
      kind={kind.name}
      prefix={prefix}
      concealed={kind.conceal(body)}
      values={answer === null ? {} : kind.fill(body, answer, prefix)}
      disabled={disabled}
    />,
  );

const review = (kind: QuestionKind, body: unknown, answer: unknown, shows: Shows) =>
  draw(<QuestionReview kind={kind.name} review={kind.review(body, answer, shows)} />);

describe.each(kinds.map((kind) => [kind.name, kind] as const))('views of %s', (_name, kind) => {
  const bodies = kind.samples.map(({ body }) => kind.prepare(body, seededRandom('view'), true));
  const cases = kind.samples.flatMap(({ answers }, at) =>
    answers.map(({ answer, fraction }) => ({ body: bodies[at], answer, fraction })),
  );

  it('D1, A1: works without JavaScript: the browser posts back what was answered', () => {
    for (const { body, answer } of cases) {
      const form = posted(submitted(view(kind, body, answer)));
      expect(kind.fill(body, kind.read(body, form, 'q1'), 'q1')).toEqual(kind.fill(body, answer, 'q1'));
    }
    for (const body of bodies)
      expect(kind.read(body, posted(submitted(view(kind, body, null))), 'q1')).toBeNull();
  });

  it('every control stands in a group named by the prompt and has a label of its own', () => {
    for (const body of bodies) {
      const html = view(kind, body, null);
      expect(html).toMatch(/<fieldset[^>]*><legend[^>]*>.+<\/legend>/);
      const inside = html.slice(html.indexOf('<fieldset'), html.indexOf('</fieldset>'));
      const controlsOf = (part: string) =>
        ['input', 'select', 'textarea'].flatMap((name) => tags(part, name));
      const controls = controlsOf(html);
      expect(controlsOf(inside)).toEqual(controls);
      for (const control of controls) {
        const id = attribute(control, 'id')!;
        const isWrapped = new RegExp(`<label[^>]*><input[^>]* id="${id}"`).test(html);
        expect(isWrapped || html.includes(`<label for="${id}"`)).toBe(true);
      }
    }
  });

  it('ids are unique on a page with several questions, and each reference finds its target', () => {
    const html = bodies
      .flatMap((body, at) => [view(kind, body, null, `q${at}`), view(kind, body, null, `p${at}`)])
      .join('');
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, list = ''] of html.matchAll(/\s(?:for|aria-describedby)="([^"]*)"/g))
      for (const id of list.split(' ')) expect(ids).toContain(id);
  });

  it('carries no style attribute and no script, which the policy would block', () => {
    for (const { body, answer } of cases)
      for (const html of [view(kind, body, answer), review(kind, body, answer, everything)])
        expect(html).not.toMatch(/\sstyle=|<script|\son[a-z]+=/);
  });

  it('can be shown closed', () => {
    expect(view(kind, bodies[0], null, 'q1', true)).toMatch(/<fieldset disabled=""/);
    expect(view(kind, bodies[0], null)).not.toMatch(/<fieldset disabled/);
  });

  it('D9: the review says in words how the answer came out', () => {
    const words = { right: 'Correcta', partial: 'Parcialmente correcta', wrong: 'Incorrecta' };
    for (const { body, answer, fraction } of cases) {
      if (fraction === null) continue;
      const verdict = fraction === 1 ? 'right' : fraction > 0 ? 'partial' : 'wrong';
      for (const shows of [withoutKey, everything]) {
        const html = review(kind, body, answer, shows);
        expect(text(html)).toContain(words[verdict]);
        expect(html).toContain('<svg');
      }
    }
    expect(text(review(kind, bodies[0], null, withoutKey))).toContain('Sin responder');
  });

  it('D8: without correctness no verdict is drawn, in word, icon or colour', () => {
    for (const { body, answer } of cases)
      for (const shows of allShows.filter(({ correctness, key }) => !correctness && !key)) {
        const html = review(kind, body, answer, shows);
        expect(text(html)).not.toMatch(/correcta/i);
        expect(html).not.toMatch(/\b(?:ok|warn|danger)-tint|border-(?:ok|warn|danger)/);
      }
  });

  it('D4: the review shows the right answer only when it carries it', () => {
    for (const body of bodies) {
      expect(text(review(kind, body, null, withoutKey))).not.toContain('Respuesta correcta');
      if (!kind.rubric) expect(text(review(kind, body, null, everything))).toContain('Respuesta correcta');
    }
  });

  it('shows markup of the author as markup, and of a learner as text', () => {
    const all = bodies.map((body) => view(kind, body, null)).join('');
    expect(all).not.toContain('**');
    if (kind.name === 'shortanswer')
      expect(review(kind, bodies[0], { text: '<b>*x*</b>' }, everything)).toContain('&lt;b&gt;*x*&lt;/b&gt;');
  });
});
