import type { ConnectionEvent } from '../connection/events.ts';
import type { LogEntry } from '../connection/log-entry.ts';
import type { ClientIdentity } from '../connection/identity.ts';
import type { ConnectionFacts } from '../connection/events.ts';

export interface EventBatch {
  /** The server process that heard the events. */
  readonly node: string;
  /** The process is alive at this time (milliseconds since the epoch); never before the latest event. */
  readonly aliveAt: number;
  /** In the order in which they became known. May be empty: then only `aliveAt` is noted. */
  readonly events: readonly ConnectionEvent[];
}

/** A connection that the store still has as open. */
export interface OpenConnection {
  readonly who: ClientIdentity;
  readonly connectionId: number;
  readonly connectedAt: number;
  readonly facts: ConnectionFacts;
  /** When the server process that had the connection was last known alive. */
  readonly nodeAliveAt: number;
}

/** What the tracker needs of a store. Every store passes event-store.testing.ts unchanged. */
export interface EventStore {
  /**
   * In one transaction: appends an entry to the connection log for every event but `active`, folds all events into the
   * clients' states with `applyEvent`, and notes that the node is alive. Resolves once all of it is durable, with the
   * entries in the order of the events. Rejects with nothing changed.
   */
  apply(batch: EventBatch): Promise<LogEntry[]>;
  /** Connections that no end was recorded for. Asked once, at start, before anything is applied. */
  openConnections(): Promise<OpenConnection[]>;
  /** The highest connectionId ever stored; 0 for none. */
  lastConnectionId(): Promise<number>;
}
