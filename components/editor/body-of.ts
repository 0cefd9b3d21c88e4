import type { Node, Schema } from '@tiptap/pm/model';
import type { Block, Body, Mark } from '@/lib/domain/document/body';

/** What each top-level block of a document is in a body. Nodes never change, so each is read once. */
const known = new WeakMap<Node, Block>();

const documents = new WeakMap<Body, Node>();

/** The document of a body, made once. Blocks that are never touched are read back exactly as they came. */
export function documentOf(body: Body, schema: Schema): Node {
  const made = documents.get(body);
  if (made?.type.schema === schema) return made;
  const document = schema.nodeFromJSON(body);
  body.content.forEach((block, index) => {
    known.set(document.child(index), block);
  });
  documents.set(body, document);
  return document;
}

/** The body of a document: what the schema of a body does not have (a list's type, spans of cells) is left out. */
export function bodyOf(document: Node): Body {
  return { type: 'doc', content: document.children.map(blockOf) };
}

function blockOf(node: Node): Block {
  const found = known.get(node);
  if (found) return found;
  const block = jsonOf(node) as Block;
  known.set(node, block);
  return block;
}

/** Attributes that a body has. */
const ATTRIBUTES: Record<string, string | undefined> = {
  heading: 'level',
  orderedList: 'start',
  footnote: 'label',
};

function jsonOf(node: Node): Record<string, unknown> {
  if (node.isText) {
    const marks = node.marks.map(markOf);
    return { type: 'text', text: node.text, ...(marks.length > 0 && { marks }) };
  }
  const name = node.type.name;
  const attribute = ATTRIBUTES[name];
  return {
    type: name,
    ...(attribute && { attrs: { [attribute]: node.attrs[attribute] } }),
    ...(node.childCount > 0 && { content: node.children.map(jsonOf) }),
  };
}

function markOf({ type, attrs }: Node['marks'][number]): Mark {
  return (type.name === 'link' ? { type: 'link', attrs: { href: attrs.href } } : { type: type.name }) as Mark;
}
