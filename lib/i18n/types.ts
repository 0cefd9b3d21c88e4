import type messages from '@/lib/messages/en.json';

declare module 'next-intl' {
  interface AppConfig {
    Locale: 'en-GB';
    Messages: typeof messages;
  }
}
