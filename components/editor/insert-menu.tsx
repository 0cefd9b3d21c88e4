'use client';
import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import { useTranslations } from 'next-intl';
import { Button } from '../ui/button';
import { Icon } from '../ui/icons';
import { Menu } from '../ui/menu';
import { useBackToText } from './use-back-to-text';

const ROWS = 3;
const COLUMNS = 3;

/** What can be put below the block in which the caret stands. */
export function InsertMenu({ editor, isDisabled }: { editor: Editor; isDisabled: boolean }) {
  const t = useTranslations('editor.toolbar');
  const { choose, onFocus } = useBackToText(editor);
  const { nodes } = editor.schema;

  const paragraph = () => nodes.paragraph?.create() as Node;
  const row = (cell: 'tableHeader' | 'tableCell') =>
    nodes.tableRow?.create(
      null,
      Array.from({ length: COLUMNS }, () => nodes[cell]?.create(null, paragraph()) as Node),
    ) as Node;
  const table = () => {
    const rows = Array.from({ length: ROWS - 1 }, () => row('tableCell'));
    return nodes.table?.create(null, [row('tableHeader'), ...rows]) as Node;
  };
  const footnote = () => {
    const labels = editor.state.doc.children.flatMap(({ type, attrs }) =>
      type.name === 'footnote' ? Number(attrs.label) || 0 : [],
    );
    return nodes.footnote?.create({ label: String(Math.max(0, ...labels) + 1) }, paragraph()) as Node;
  };

  const items = [
    {
      id: 'table',
      label: t('table'),
      icon: 'table' as const,
      onAction: choose(() => insert(editor, table())),
    },
    {
      id: 'facts',
      label: t('facts'),
      icon: 'list' as const,
      onAction: choose(() => insert(editor, nodes.factsBox?.createAndFill() as Node, 'below the top block')),
    },
    {
      id: 'footnote',
      label: t('footnote'),
      icon: 'note' as const,
      onAction: choose(() => insert(editor, footnote(), 'at the end')),
    },
    {
      id: 'rule',
      label: t('rule'),
      icon: 'more' as const,
      onAction: choose(() => insert(editor, nodes.horizontalRule?.create() as Node)),
    },
  ];
  return (
    <Menu
      label={t('insert')}
      items={items}
      trigger={
        <Button variant="quiet" size="sm" isDisabled={isDisabled} onFocus={onFocus}>
          <Icon name="plus" />
          {t('insert')}
        </Button>
      }
    />
  );
}

/** Puts a node below the block of the caret (or where it may stand) and the caret into it. */
function insert(
  editor: Editor,
  node: Node,
  where: 'below' | 'below the top block' | 'at the end' = 'below',
): void {
  const { tr, doc, selection } = editor.state;
  const { nodes } = editor.schema;
  const { $to } = selection;
  const isInCell = ['tableCell', 'tableHeader', 'factsBox'].some((name) => editor.isActive(name));
  const depth = where === 'below' && !isInCell ? Math.max(1, $to.depth) : 1;
  const at = where === 'at the end' ? doc.content.size : $to.depth > 0 ? $to.after(depth) : doc.content.size;
  tr.insert(at, node);
  // Below a line at the end there is nowhere to write yet.
  if (node.isLeaf && !tr.doc.resolve(at + 1).nodeAfter) tr.insert(at + 1, nodes.paragraph?.create() ?? []);
  tr.setSelection(TextSelection.near(tr.doc.resolve(at + 1)));
  editor.view.dispatch(tr.scrollIntoView());
}
