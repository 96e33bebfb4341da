import type { ClientState } from '../connection/client-state.ts';
import type { LogAction, LogEntry } from '../connection/log-entry.ts';

/** What the API needs to read of a store. All times are milliseconds since the epoch. */

/** Every given filter must hold; a list means any of its values; an empty list means no filter. */
export interface StateFilters {
  readonly connected?: boolean;
  readonly clientType?: readonly string[];
  readonly typeId?: readonly string[];
  readonly deviceId?: readonly string[];
  readonly disconnectedBy?: readonly string[];
  readonly lastActivityEvent?: readonly string[];
  readonly node?: readonly string[];
  readonly closeCode?: readonly number[];
  readonly mqttReasonCode?: readonly number[];
  readonly mqttConnectProtocol?: readonly string[];
  /** Exclusive bounds. */
  readonly connectedAfter?: number;
  readonly connectedBefore?: number;
  readonly disconnectedAfter?: number;
  readonly disconnectedBefore?: number;
  readonly activeAfter?: number;
  readonly activeBefore?: number;
  /** An address or a CIDR prefix, checked already. */
  readonly clientAddr?: string;
  /** Substring of the Client Identifier. */
  readonly search?: string;
}

export type SortField = 'id' | 'lastConnectTime' | 'lastDisconnectTime' | 'lastActivityTime';
export interface SortKey {
  readonly field: SortField;
  readonly descending: boolean;
}

export interface StateQuery {
  readonly filters: StateFilters;
  /** Ends with `id`, so that the order is total. An absent time sorts as the earliest. */
  readonly sort: readonly SortKey[];
  readonly limit: number;
  /** The sort values of the last state of the page before, in the order of `sort`. */
  readonly after?: readonly (string | number)[];
  readonly count?: boolean;
}

export interface StatePage {
  readonly states: ClientState[];
  /** For the next page's `after`; absent on the last page. */
  readonly next?: readonly (string | number)[];
  /** When `count` was asked for. */
  readonly total?: number;
}

export interface StateReader {
  state(org: string, clientId: string): Promise<ClientState | undefined>;
  states(org: string, query: StateQuery): Promise<StatePage>;
}

export interface LogQuery {
  readonly clientId?: string;
  readonly typeId?: string;
  readonly deviceId?: string;
  readonly action?: readonly LogAction[];
  readonly closeCode?: readonly number[];
  readonly disconnectedBy?: readonly string[];
  /** Inclusive bounds on `at`. */
  readonly fromTime?: number;
  readonly toTime?: number;
  /** Substring of the Client Identifier or of the detail. */
  readonly search?: string;
  /** Newest first: only entries before this position. */
  readonly before?: number;
  /** Oldest first: only entries after this position. Not together with `before`. */
  readonly after?: number;
  readonly limit: number;
}

export interface LogReader {
  /** Newest first, or oldest first when `after` is given. */
  logEntries(org: string, query: LogQuery): Promise<LogEntry[]>;
}
