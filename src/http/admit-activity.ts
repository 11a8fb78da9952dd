import { type Activity, Channels } from 'botbuilder';
import { AuthenticationError } from 'botframework-connector';
import { z } from 'zod';
import { proveToken } from './prove-token';

/** Lets an activity with its Authorization header pass, or throws an AuthenticationError. */
export type Admission = (activity: Activity, authorization: string) => Promise<void>;

const TEAMS: string = Channels.Msteams;

// Nothing but a port or a path may follow the host, so that every URL parser sees the same host.
const LOOPBACK_URL = /^https?:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?(\/|$)/i;

const whereaboutsSchema = z.object({
  conversation: z.object({ tenantId: z.unknown().optional() }).optional(),
  channelData: z.object({ tenant: z.object({ id: z.unknown().optional() }).optional() }).nullish(),
});

/** Typed as a string by the SDK, but it is what a stranger wrote; empty when it is none. */
function serviceUrlOf({ serviceUrl }: { serviceUrl: unknown }): string {
  return typeof serviceUrl === 'string' ? serviceUrl : '';
}

function isFromTenant(activity: Activity, tenantId: string): boolean {
  const { success, data } = whereaboutsSchema.safeParse(activity);
  if (!success) return false;
  const named = [data.channelData?.tenant?.id, data.conversation?.tenantId].filter(
    (tenant) => tenant !== undefined && tenant !== null,
  );
  return (
    named.length > 0 &&
    named.every(
      (tenant) => typeof tenant === 'string' && tenant.toLowerCase() === tenantId.toLowerCase(),
    )
  );
}

/** Admits what Bot Framework proves to have sent, from Teams, and from our tenant where one is named. */
export function admitFromTeams(
  appId: string,
  tenantId: string | undefined,
  metadataUrl: string,
): Admission {
  return async (activity, authorization) => {
    const serviceUrl = serviceUrlOf(activity);
    if (serviceUrl === '') throw new AuthenticationError('The activity names no service URL.', 401);
    await proveToken(authorization, metadataUrl, { appId, serviceUrl, channelId: TEAMS });
    if (activity.channelId !== TEAMS)
      throw new AuthenticationError('The activity is not from Teams.', 403);
    if (tenantId !== undefined && !isFromTenant(activity, tenantId))
      throw new AuthenticationError('The activity is from another tenant.', 403);
  };
}

/** Admits whatever wants its answers on this machine: without an app id nobody can prove anything. */
export function admitFromLoopback(): Admission {
  return (activity) =>
    LOOPBACK_URL.test(serviceUrlOf(activity))
      ? Promise.resolve()
      : Promise.reject(
          new AuthenticationError('Without an app id, answers go to this machine only.', 403),
        );
}
