// Loaded into every child: when the parent is killed outright nobody else would end it, and it would hold the port.
// A child's own workers inherit this too; they are not ours to watch, and their channel must stay as it is.
if (process.env.FARO_PARENT === String(process.ppid)) {
  process.on('disconnect', () => {
    setTimeout(() => process.exit(1), 8000).unref();
    process.kill(process.pid, 'SIGTERM');
  });
  // Listening must not keep alive a program that has nothing left to do.
  process.channel?.unref();
}
