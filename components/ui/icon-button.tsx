'use client';

import { Tooltip, TooltipTrigger } from 'react-aria-components';
import { Button, type ButtonProps } from './button';
import { Icon, type IconName } from './icons';
import { joinClasses } from './join-classes';

export type IconButtonProps = Omit<ButtonProps, 'children' | 'aria-label'> & {
  label: string;
  icon: IconName;
};

/** A button that shows a sign only; its name is read out, and shown after a moment. */
export function IconButton({ label, icon, variant = 'quiet', className, ...props }: IconButtonProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={100}>
      <Button {...props} variant={variant} aria-label={label} className={joinClasses('icon-btn', className)}>
        <Icon name={icon} />
      </Button>
      <Tooltip offset={6} className="tooltip overlay-enter">
        {label}
      </Tooltip>
    </TooltipTrigger>
  );
}
