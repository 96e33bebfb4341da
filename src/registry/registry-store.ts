/** What the registry needs of a store. Tokens never reach it, only their keyed hashes. */

export type Role = 'PD_ADMIN_APP' | 'PD_STANDARD_APP' | 'PD_OPERATOR_APP' | 'PD_READER_APP';

/** Any JSON object that a caller may hang on a record. */
export type JsonObject = { [name: string]: unknown };

export interface Organization {
  readonly id: string;
  readonly name: string;
  /** Milliseconds since the epoch, here and below. */
  readonly createdAt: number;
  readonly updatedAt: number;
}

export interface ApiKey {
  /** `a-ORG-RANDOM`. */
  readonly key: string;
  readonly org: string;
  readonly tokenHash: string;
  readonly roles: readonly Role[];
  readonly comment: string;
  readonly createdAt: number;
}

export interface DeviceType {
  readonly org: string;
  readonly id: string;
  readonly classId: 'Device' | 'Gateway';
  readonly description?: string;
  readonly deviceInfo?: JsonObject;
  readonly metadata?: JsonObject;
  readonly createdAt: number;
  readonly updatedAt: number;
}

export interface Device {
  readonly org: string;
  readonly typeId: string;
  readonly deviceId: string;
  /** Of its type, repeated here so that one read answers a CONNECT. */
  readonly classId: 'Device' | 'Gateway';
  readonly tokenHash: string;
  readonly deviceInfo: JsonObject;
  readonly metadata: JsonObject;
  /** The API key that registered it. */
  readonly registeredBy: string;
  readonly createdAt: number;
  readonly updatedAt: number;
}

export interface Page {
  /** Only items after this key in the order of the list. */
  readonly after?: string;
  readonly limit: number;
}

/** `false` from a create: there is one already. `false` from a save or delete: there is none. */
export interface RegistryStore {
  createOrganization(organization: Organization): Promise<boolean>;
  organization(id: string): Promise<Organization | undefined>;
  organizations(): Promise<Organization[]>;
  /** With its API keys, types, devices, states and log. */
  deleteOrganization(id: string): Promise<boolean>;

  createApiKey(apiKey: ApiKey): Promise<boolean>;
  apiKey(key: string): Promise<ApiKey | undefined>;
  apiKeys(org: string): Promise<ApiKey[]>;
  /** Roles and comment. */
  saveApiKey(apiKey: ApiKey): Promise<boolean>;
  deleteApiKey(org: string, key: string): Promise<boolean>;

  createDeviceType(type: DeviceType): Promise<boolean>;
  deviceType(org: string, id: string): Promise<DeviceType | undefined>;
  /** By id. */
  deviceTypes(org: string, page: Page): Promise<{ items: DeviceType[]; total: number }>;
  saveDeviceType(type: DeviceType): Promise<boolean>;
  /** With its devices. */
  deleteDeviceType(org: string, id: string): Promise<boolean>;

  createDevice(device: Device): Promise<boolean>;
  device(org: string, typeId: string, deviceId: string): Promise<Device | undefined>;
  /** Of one type by deviceId; of all types by typeId, then deviceId (`after` is then `TYPE/DEVICE`). */
  devices(org: string, typeId: string | undefined, page: Page): Promise<{ items: Device[]; total: number }>;
  /** Token hash, deviceInfo and metadata. */
  saveDevice(device: Device): Promise<boolean>;
  deleteDevice(org: string, typeId: string, deviceId: string): Promise<boolean>;
}
