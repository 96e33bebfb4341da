import { closeCodeText, reasonText, type Ending } from './causes.ts';
import type { ConnectionFacts, LoggedEvent, Traffic } from './events.ts';
import type { ClientIdentity } from './identity.ts';

export type LogAction = 'Connect' | 'Disconnect' | 'FailedConnect';

/** One entry of the connection log: the same facts for the Connection Logs API, the live feed and the monitor topics. */
export interface LogEntry {
  /** Rises with every entry of the whole log, never used twice: the cursor of the feed and `Seq` on monitor topics. */
  readonly position: number;
  readonly action: LogAction;
  readonly who: ClientIdentity;
  /** When it happened: milliseconds since the epoch, UTC. */
  readonly at: number;
  readonly facts: ConnectionFacts;
  /** Absent on FailedConnect. */
  readonly connectionId?: number;
  /** Disconnect only. */
  readonly connectedAt?: number;
  /** Disconnect and FailedConnect. */
  readonly ending?: Ending;
  /** Disconnect only, and not when the server died. */
  readonly traffic?: Traffic;
}

const actionOf = { connected: 'Connect', disconnected: 'Disconnect', refused: 'FailedConnect' } as const;

export function logEntry(position: number, event: LoggedEvent): LogEntry {
  const { type, ...facts } = event;
  return { position, action: actionOf[type], ...facts };
}

/** The words of the original platform, which consumers parse. */
export function logMessage({ action, who, facts, ending }: LogEntry): string {
  const client = `ClientID='${who.clientId}', ClientIP=${facts.clientAddr}`;
  if (action === 'Connect' || ending === undefined) return `Token auth succeeded: ${client}`;
  if (action === 'FailedConnect' && ending.cause !== 'leftBeforeConnack') {
    const why = ending.detail ?? closeCodeText[ending.closeCode].slice(0, -1);
    return `Token auth failed (${why}): ${client}`;
  }
  return `Closed connection from ${facts.clientAddr}. ${reasonText(ending)}`;
}
