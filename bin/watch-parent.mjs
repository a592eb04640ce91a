// Loaded into every child: when the parent is killed outright nobody else would end it, and it would hold the port.
process.on('disconnect', () => {
  setTimeout(() => process.exit(1), 8000).unref();
  process.kill(process.pid, 'SIGTERM');
});
