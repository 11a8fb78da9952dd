import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** A running process, as `ps` tells of it. */
export interface Running {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

async function allRunning(): Promise<Running[]> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid=,args=']);
  return stdout.split('\n').flatMap((line) => {
    const [, pid, parent, command] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return command === undefined ? [] : [{ pid: Number(pid), parent: Number(parent), command }];
  });
}

/** A process and everything that it started, directly or not. */
export async function familyOf(pid: number): Promise<Running[]> {
  const all = await allRunning();
  const family = all.filter((one) => one.pid === pid);
  // The list grows while it is walked: the children of children are reached too.
  for (const member of family) family.push(...all.filter(({ parent }) => parent === member.pid));
  return family;
}

/** Those of some processes that still run. */
export async function stillRunning(processes: readonly Running[]): Promise<Running[]> {
  const all = await allRunning();
  return processes.filter(({ pid, command }) =>
    all.some((one) => one.pid === pid && one.command === command),
  );
}
