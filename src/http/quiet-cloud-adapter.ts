import { type Activity, CloudAdapter, type InvokeResponse, type TurnContext } from 'botbuilder';
import {
  type AuthenticateRequestResult,
  AuthenticationError,
  type BotFrameworkAuthentication,
} from 'botframework-connector';
import type { Log } from '../lib/log';
import type { Result } from '../lib/result';
import { errorBody } from './json-body';

function failure(status: number): InvokeResponse {
  return { status, body: errorBody(status) };
}

/**
 * A CloudAdapter that logs failures; botbuilder's own prints them and sends the error text to the
 * caller.
 */
export class QuietCloudAdapter extends CloudAdapter {
  readonly #log: Log;

  constructor(authentication: BotFrameworkAuthentication, log: Log) {
    super(authentication);
    this.#log = log;
  }

  protected override async processActivity(
    caller: string | AuthenticateRequestResult,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    try {
      // Outside the turn, because an AuthenticationError from the bot's own calls does not refuse
      // the caller.
      const authenticated =
        typeof caller === 'string'
          ? await this.authenticate(activity, caller)
          : { ok: true as const, result: caller };
      if (!authenticated.ok) return failure(authenticated.status);
      return await super.processActivity(authenticated.result, activity, logic);
    } catch (error) {
      this.#log.error({ err: error }, 'A turn failed');
      return failure(500);
    }
  }

  private async authenticate(
    activity: Activity,
    authorization: string,
  ): Promise<Result<{ result: AuthenticateRequestResult }, string, { status: number }>> {
    try {
      const result = await this.botFrameworkAuthentication.authenticateRequest(
        activity,
        authorization,
      );
      return { ok: true, result };
    } catch (error) {
      if (!(error instanceof AuthenticationError)) throw error;
      const { statusCode: status, message: reason } = error;
      this.#log.warn({ status, reason }, 'A request was refused');
      return { ok: false, reason, status };
    }
  }
}
