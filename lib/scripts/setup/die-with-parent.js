/** Preloaded into servers that we start: ends them when we are killed and can't do it ourselves. */
if (process.channel) {
  process.on('disconnect', () => {
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.exit(1), 3_000).unref();
  });
}
