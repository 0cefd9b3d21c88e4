import type { Backstage } from './backstage';
import { type SecondApp, type Settings, startSecondApp } from './second-app';
import { startStandInProvider } from './stand-in-provider';

/** An app that people enter through a provider as well. */
export type ProvidedSite = {
  app: SecondApp;
  provider: Awaited<ReturnType<typeof startStandInProvider>>;
  close(): Promise<void>;
};

/** Starts an app with a provider of its own. */
export async function openProvidedSite(backstage: Backstage, settings: Settings = {}): Promise<ProvidedSite> {
  const provider = await startStandInProvider();
  const app = await startSecondApp(backstage, { ...provider.settings, ...settings });
  const close = async () => {
    await app.stop();
    await provider.stop();
  };
  return { app, provider, close };
}
