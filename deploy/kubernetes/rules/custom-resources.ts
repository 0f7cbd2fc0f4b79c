/**
 * The custom resources of the components, with the fields that they use and no others: whoever needs one more adds it
 * after a look at its definition. kubernetes-models has the kinds of Kubernetes itself only.
 */
import type { IResourceRequirements, ITopologySpreadConstraint } from 'kubernetes-models/v1';

type Labels = Record<string, string>;

interface Resource<ApiVersion extends string, Kind extends string, Spec> {
  apiVersion: ApiVersion;
  kind: Kind;
  metadata: { name: string; namespace: string; labels: Labels };
  spec: Spec;
}

export type IVerticalPodAutoscaler = Resource<
  'autoscaling.k8s.io/v1',
  'VerticalPodAutoscaler',
  {
    targetRef: { apiVersion: string; kind: string; name: string };
    updatePolicy?: { updateMode: 'Off' | 'Initial' | 'Recreate' | 'InPlaceOrRecreate'; minReplicas?: number };
    resourcePolicy?: {
      containerPolicies: {
        containerName: string;
        controlledResources?: ('cpu' | 'memory')[];
        controlledValues?: 'RequestsAndLimits' | 'RequestsOnly';
        minAllowed?: { cpu?: string; memory?: string };
        maxAllowed?: { cpu?: string; memory?: string };
      }[];
    };
  }
>;

export type ICertificate = Resource<
  'cert-manager.io/v1',
  'Certificate',
  {
    secretName: string;
    dnsNames: string[];
    issuerRef: { group: 'cert-manager.io'; kind: 'Issuer' | 'ClusterIssuer'; name: string };
    privateKey?: {
      algorithm: 'ECDSA' | 'RSA' | 'Ed25519';
      size?: number;
      rotationPolicy?: 'Always' | 'Never';
    };
    duration?: string;
    renewBefore?: string;
  }
>;

export type IHTTPRoute = Resource<
  'gateway.networking.k8s.io/v1',
  'HTTPRoute',
  {
    parentRefs: { name: string; namespace?: string; sectionName?: string }[];
    hostnames?: string[];
    rules: {
      matches?: { path: { type: 'PathPrefix' | 'Exact'; value: string } }[];
      timeouts?: { request?: string; backendRequest?: string };
      backendRefs: { name: string; port: number }[];
    }[];
  }
>;

export type IServiceMonitor = Resource<
  'monitoring.coreos.com/v1',
  'ServiceMonitor',
  {
    selector: { matchLabels: Labels };
    endpoints: { port: string; path?: string; interval?: string; scrapeTimeout?: string }[];
  }
>;

export type IPrometheusRule = Resource<
  'monitoring.coreos.com/v1',
  'PrometheusRule',
  {
    groups: {
      name: string;
      interval?: string;
      rules: {
        alert: string;
        expr: string;
        for?: string;
        labels: { severity: 'critical' | 'warning' };
        annotations: { summary: string; description: string };
      }[];
    }[];
  }
>;

interface Plugin {
  name: 'barman-cloud.cloudnative-pg.io';
  isWALArchiver?: boolean;
  parameters: { barmanObjectName: string; serverName?: string };
}

export type ICluster = Resource<
  'postgresql.cnpg.io/v1',
  'Cluster',
  {
    instances: number;
    imageName: string;
    inheritedMetadata?: { labels: Labels };
    bootstrap:
      | {
          initdb: {
            database: string;
            owner: string;
            secret?: { name: string };
            dataChecksums?: boolean;
            encoding?: string;
            localeCollate?: string;
            localeCType?: string;
          };
        }
      | {
          recovery: {
            source: string;
            database: string;
            owner: string;
            secret?: { name: string };
            recoveryTarget?: { targetTime: string };
          };
        };
    managed?: {
      roles?: { name: string; login: boolean; passwordSecret: { name: string } }[];
      services?: {
        additional: { selectorType: 'rw' | 'r' | 'ro'; serviceTemplate: { metadata: { name: string } } }[];
      };
    };
    externalClusters?: { name: string; plugin: Plugin }[];
    postgresql: {
      synchronous?: { method: 'any' | 'first'; number: number; dataDurability?: 'required' | 'preferred' };
      parameters?: Record<string, string>;
    };
    storage: { size: string };
    walStorage?: { size: string };
    resources: IResourceRequirements;
    topologySpreadConstraints?: ITopologySpreadConstraint[];
    primaryUpdateMethod?: 'switchover' | 'restart';
    enablePDB?: boolean;
    plugins?: Plugin[];
  }
>;

export type IScheduledBackup = Resource<
  'postgresql.cnpg.io/v1',
  'ScheduledBackup',
  {
    schedule: string;
    backupOwnerReference?: 'none' | 'self' | 'cluster';
    target?: 'primary' | 'prefer-standby';
    cluster: { name: string };
    method: 'plugin';
    pluginConfiguration: { name: 'barman-cloud.cloudnative-pg.io' };
  }
>;

interface SecretKey {
  name: string;
  key: string;
}

export type IObjectStore = Resource<
  'barmancloud.cnpg.io/v1',
  'ObjectStore',
  {
    retentionPolicy: string;
    configuration: {
      destinationPath: string;
      endpointURL?: string;
      s3Credentials: { accessKeyId: SecretKey; secretAccessKey: SecretKey };
      wal?: { compression?: 'gzip' | 'zstd'; maxParallel?: number; encryption?: 'AES256' | 'aws:kms' };
      data?: { compression?: 'gzip'; jobs?: number; encryption?: 'AES256' | 'aws:kms' };
    };
  }
>;
