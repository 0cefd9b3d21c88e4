/** Preloaded into servers that we start: ends them when we are killed and can't do it ourselves. */
if (process.channel) {
  process.on('disconnect', () => {
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.exit(1), 3_000).unref();
  });
  // The channel is there for its end alone and must not keep a finished program alive.
  process.channel.unref();
}
