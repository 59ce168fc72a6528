/**
 * Leaves ^C to another program that has the terminal, and stops what it does with it: octavo has to outlive that, or the
 * shell takes the terminal back. Answers with what takes ^C back.
 */
export function leaveInterrupts(): () => void {
  process.on('SIGINT', ignore);
  return () => process.off('SIGINT', ignore);
}

function ignore(): void {}
