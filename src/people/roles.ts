/** Who is a coordinator: the configured ids; none means everybody (in local mode only). */
export interface Roles {
  readonly coordinators: readonly string[];
  readonly everybodyCoordinates: boolean;
}

/** Whether a person has the rights of a coordinator. */
export function isCoordinator(person: string, roles: Roles): boolean {
  return roles.everybodyCoordinates || roles.coordinators.includes(person);
}

/** Whether somebody else than a person is a coordinator. */
export function hasOtherCoordinator(person: string, { coordinators }: Roles): boolean {
  return coordinators.some((one) => one !== person && one !== '');
}
