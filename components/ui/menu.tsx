'use client';

import type { ReactElement } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Icon, type IconName } from './icons';

export type MenuEntry = {
  id: string;
  label: string;
  icon?: IconName;
  isDisabled?: boolean;
  onAction: () => void;
};

/** A button that opens a list of things to do. */
export function Menu({
  trigger,
  label,
  items,
}: {
  trigger: ReactElement;
  label: string;
  items: readonly MenuEntry[];
}) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover placement="bottom end" className="menu overlay-enter">
        <AriaMenu aria-label={label} items={items} className="outline-none">
          {({ id, label: name, icon, isDisabled, onAction }) => (
            <MenuItem
              id={id}
              textValue={name}
              isDisabled={isDisabled}
              onAction={onAction}
              className="menu-item"
            >
              {icon ? <Icon name={icon} className="text-ink-3" /> : null}
              {name}
            </MenuItem>
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
