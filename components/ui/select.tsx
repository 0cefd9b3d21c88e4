'use client';

import { useTranslations } from 'next-intl';
import {
  Select as AriaSelect,
  type SelectProps as AriaSelectProps,
  Button,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from 'react-aria-components';
import { FieldLabel, FieldNotes, type FieldTexts } from './field-parts';
import { Icon } from './icons';
import { joinClasses } from './join-classes';

export type SelectOption = { id: string; label: string; description?: string };
export type SelectProps = Omit<AriaSelectProps<SelectOption>, 'className' | 'children'> &
  FieldTexts & { options: readonly SelectOption[]; className?: string };

/** One choice of several, with room for a line of explanation each. For a plain list `<select class="input">` will do. */
export function Select({ label, description, errorMessage, options, className, ...props }: SelectProps) {
  const t = useTranslations('ui');
  const isInvalid = props.isInvalid ?? (errorMessage ? true : undefined);
  return (
    <AriaSelect
      placeholder={t('select')}
      {...props}
      isInvalid={isInvalid}
      className={joinClasses('field', className)}
    >
      <FieldLabel isRequired={props.isRequired}>{label}</FieldLabel>
      <Button className="input flex items-center justify-between gap-3 text-start">
        <SelectValue className="truncate data-[placeholder]:text-ink-3 [&_[slot=description]]:hidden" />
        <Icon name="chevron-down" className="text-ink-3" />
      </Button>
      <FieldNotes description={description} errorMessage={errorMessage} />
      <Popover className="menu overlay-enter w-(--trigger-width) overflow-auto">
        <ListBox items={options} className="outline-none">
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.label} className="menu-item group">
              <Icon name="check" className="invisible group-data-[selected]:visible" />
              <span>
                <span slot="label">{option.label}</span>
                {option.description ? (
                  <span slot="description" className="block text-sm text-ink-3">
                    {option.description}
                  </span>
                ) : null}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
