import { type EditorForm, idsOf, rowsOf, said, type Tree, textOf, written } from '../editor-form';
import { type OrderingBody, rightOrder } from './body';

/** Rows stand in the right order; `offered` holds, by id, the order in which an attempt was given them. */
function itemsOf(tree: Tree): { id: string; text: string }[] {
  const rows = rowsOf(tree, 'items');
  return idsOf(rows).map((id, at) => ({ id, text: textOf(rows[at]!, 'text') }));
}

function asOffered(tree: Tree) {
  const offered = textOf(tree, 'offered').split(' ');
  const place = (id: string) => (offered.includes(id) ? offered.indexOf(id) : offered.length);
  return itemsOf(tree).sort((a, b) => place(a.id) - place(b.id));
}

export const orderingForm: EditorForm<OrderingBody> = {
  shape: {
    fields: ['prompt', 'offered', 'feedback'],
    lists: { items: { fields: ['id', 'text'], own: ['id'], shown: 4, most: 20 } },
  },
  toTree: (body) => ({
    prompt: body.prompt,
    offered: body.order ? body.items.map(({ id }) => id).join(' ') : '',
    items: rightOrder(body).flatMap((id) => {
      const item = body.items.find((item) => item.id === id);
      return item ? [{ id, text: item.text }] : [];
    }),
    feedback: body.feedback ?? '',
  }),
  fromTree: (tree) =>
    said({
      prompt: textOf(tree, 'prompt'),
      items: asOffered(tree),
      order: textOf(tree, 'offered') === '' ? undefined : itemsOf(tree).map(({ id }) => id),
      feedback: written(tree, 'feedback'),
    }),
  fieldOf([list, at, ...rest], tree) {
    if (list !== 'items' || typeof at !== 'number') return undefined;
    const id = asOffered(tree)[at]?.id;
    return ['items', itemsOf(tree).findIndex((item) => item.id === id), ...rest].join('.');
  },
};
