'use client';
import type { Editor } from '@tiptap/core';
import type { Command } from '@tiptap/pm/state';
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  toggleHeaderRow,
} from '@tiptap/pm/tables';
import { useTranslations } from 'next-intl';
import { Button } from '../ui/button';
import { Icon } from '../ui/icons';
import { Menu } from '../ui/menu';
import { useBackToText } from './use-back-to-text';

const COMMANDS = {
  rowBefore: addRowBefore,
  rowAfter: addRowAfter,
  columnBefore: addColumnBefore,
  columnAfter: addColumnAfter,
  headerRow: toggleHeaderRow,
  deleteRow,
  deleteColumn,
  deleteTable,
} as const satisfies Record<string, Command>;

/** What can be done with the table in which the caret stands. */
export function TableMenu({ editor, isDisabled }: { editor: Editor; isDisabled: boolean }) {
  const t = useTranslations('editor.toolbar');
  const { choose, onFocus } = useBackToText(editor);
  const names = Object.keys(COMMANDS) as (keyof typeof COMMANDS)[];
  return (
    <Menu
      label={t('tableMenu')}
      items={names.map((id) => ({
        id,
        label: t(`tables.${id}`),
        onAction: choose(() => COMMANDS[id](editor.state, editor.view.dispatch)),
      }))}
      trigger={
        <Button variant="quiet" size="sm" isDisabled={isDisabled} onFocus={onFocus}>
          <Icon name="table" />
          {t('tableMenu')}
        </Button>
      }
    />
  );
}
