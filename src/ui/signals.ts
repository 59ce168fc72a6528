/** What the outside world asks of the reader. */
export type SignalHandlers = {
  /** Give the terminal back and save what there is to save: the signal ends the process afterwards. */
  end(): Promise<void>;
  /** Whether another program has the terminal, and with it ^C. */
  isAway(): boolean;
  /** Give the terminal back, as before the process stops. */
  hide(): void;
  /** Take the terminal again. */
  show(): void;
};

const ending = ['SIGTERM', 'SIGHUP', 'SIGINT', 'SIGQUIT'] as const;

/** Signals are answered until the returned function is called. */
export function handleSignals(handlers: SignalHandlers): () => void {
  const listeners: [NodeJS.Signals | 'uncaughtExceptionMonitor' | 'exit', () => void][] = [
    ...ending.map((signal): [NodeJS.Signals, () => void] => [
      signal,
      () => {
        if (signal === 'SIGINT' && handlers.isAway()) return;
        const die = (): void => {
          stop();
          // Ends as if the signal had not been caught, so that a shell sees why.
          process.kill(process.pid, signal);
        };
        // A disk that does not answer must not keep the process alive.
        setTimeout(die, 1000).unref();
        handlers.end().finally(die);
      },
    ]),
    ['SIGTSTP', () => suspend(handlers)],
    // Stopped by others, the shell may have changed the terminal's modes meanwhile.
    [
      'SIGCONT',
      () => {
        handlers.hide();
        handlers.show();
      },
    ],
    // Node prints an error nobody caught after this, on whatever screen is there then.
    ['uncaughtExceptionMonitor', handlers.hide],
    ['exit', handlers.hide],
  ];
  for (const [name, listener] of listeners) process.on(name, listener);
  function stop(): void {
    for (const [name, listener] of listeners) process.off(name, listener);
  }
  return stop;
}

/** Stops the whole job, as ^Z does in programs that leave the key to the terminal; goes on when it is continued. */
export function suspend({hide, show}: Pick<SignalHandlers, 'hide' | 'show'>): void {
  hide();
  const waiting = process.listeners('SIGTSTP');
  process.removeAllListeners('SIGTSTP');
  process.kill(0, 'SIGTSTP');
  // Comes after the process was continued; at once where nobody could continue it and the system ignores the signal.
  setImmediate(() => {
    for (const listener of waiting) process.on('SIGTSTP', listener);
    show();
  });
}
