/** Who coordinates: the ids of the settings; empty means everybody (local mode only). */
export interface Roles {
  readonly coordinators: readonly string[];
  readonly everybodyCoordinates: boolean;
}

/** Whether a person may see and decide what coordinators do. */
export function isCoordinator(person: string, roles: Roles): boolean {
  return roles.everybodyCoordinates || roles.coordinators.includes(person);
}
