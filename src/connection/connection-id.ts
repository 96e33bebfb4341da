/** Connections accepted within one millisecond by one process; beyond it the clock is taken to have ticked. */
const PER_MS = 1024;

/**
 * Gives each accepted connection a number above all earlier ones: milliseconds since the epoch and a counter, so
 * that it rises across restarts and across servers whose clocks agree. It never falls when the clock is set back.
 * Stays a safe integer until the year 2248.
 */
export class ConnectionIds {
  #last: number;

  /** `last`: the highest number that is stored, so that a clock set back while the server was down does no harm. */
  constructor(last = 0) {
    this.#last = last;
  }

  next(nowMs: number): number {
    this.#last = Math.max(this.#last + 1, nowMs * PER_MS);
    return this.#last;
  }
}
