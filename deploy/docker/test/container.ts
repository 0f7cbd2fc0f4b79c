import type { Engine } from './engine.ts';

/** What the checks read of `docker inspect`. */
export interface ContainerDetails {
  Id: string;
  Name: string;
  RestartCount: number;
  State: {
    Status: string;
    Pid: number;
    ExitCode: number;
    OOMKilled: boolean;
    StartedAt: string;
    Health?: { Status: string };
  };
  HostConfig: {
    Memory: number;
    NanoCpus: number;
    PidsLimit: number;
    ReadonlyRootfs: boolean;
    CapDrop: string[];
    SecurityOpt: string[];
    PortBindings: Record<string, unknown>;
  };
  Config: { User: string; Env: string[] };
  NetworkSettings: { Networks: Record<string, { IPAddress: string }> };
}

export interface ImageDetails {
  Size: number;
  Config: {
    User: string;
    Entrypoint: string[] | null;
    Cmd: string[] | null;
    Healthcheck?: { Test: string[] };
    Labels: Record<string, string>;
  };
}

export async function inspectContainer(engine: Engine, name: string): Promise<ContainerDetails> {
  const [details] = JSON.parse(await engine.docker(`inspect ${name}`)) as [ContainerDetails];
  return details;
}

export async function inspectImage(engine: Engine, name: string): Promise<ImageDetails> {
  const [details] = JSON.parse(await engine.docker(`image inspect ${name}`)) as [ImageDetails];
  return details;
}

/** An address of the container that this machine reaches, also on an internal network. */
export function addressOf({ NetworkSettings, Name }: ContainerDetails): string {
  const [first] = Object.values(NetworkSettings.Networks);
  if (!first?.IPAddress) throw new Error(`${Name} has no address`);
  return first.IPAddress;
}
