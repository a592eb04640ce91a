/** An element of the document's structure, which screen readers follow; what is drawn hangs on one. */
export type Tag = { role: string; options: Record<string, unknown>; children: Tag[] };

export function openTag(parent: Tag | null, role: string, options: Record<string, unknown> = {}): Tag {
  const tag = { role, options, children: [] };
  parent?.children.push(tag);
  return tag;
}
