import { ActivityTypes, TeamsActivityHandler, type TurnContext } from 'botbuilder';
import { claimWelcome, markUnreachable } from '../people/meet-person';
import { showHelp } from './language-turn';
import { incomingSchema, isPersonal, personIdOf } from './incoming';
import type { Services } from '../services';
import { openTurn, type Turn } from './turn';

/** How long an answer may take before the typing indicator is shown, in milliseconds. */
const TYPING_AFTER = 300;

/** The handlers for each kind of activity; they are connected outside this folder. */
export interface Routes {
  /** A typed message. */
  readonly message: (turn: Turn) => Promise<void>;
  /** A tap on a card button. */
  readonly action: (turn: Turn) => Promise<void>;
  /** Runs after each message, tap or installation, because the person may have been away. */
  readonly returned: (turn: Turn) => Promise<void>;
  /** Runs after a person's only welcome message. */
  readonly welcomed: (turn: Turn) => Promise<void>;
}

/** The Teams bot: passes each activity to its handler. */
export class UdsynBot extends TeamsActivityHandler {
  readonly #services: Services;
  readonly #routes: Routes;

  constructor(services: Services, routes: Routes) {
    super();
    this.#services = services;
    this.#routes = routes;
    this.onMessage(async (context, next) => {
      await this.#answer(context);
      await next();
    });
    this.onMembersAdded(async (context, next) => {
      const { membersAdded = [], recipient } = context.activity;
      if (isPersonal(context.activity) || membersAdded.some(({ id }) => id === recipient.id))
        await this.#welcome(context);
      await next();
    });
    this.onInstallationUpdateAdd(async (context, next) => {
      await this.#welcome(context);
      await next();
    });
    this.onInstallationUpdateRemove(async (context, next) => {
      await this.#uninstalled(context);
      await next();
    });
  }

  async #answer(context: TurnContext): Promise<void> {
    const isTap = (context.activity.value as unknown) !== undefined && !context.activity.text;
    // Teams shows no typing indicator in channels, and the Playground loses the answer after one.
    const channel = context.activity.conversation.conversationType === 'channel';
    const work = this.#respond(context, isTap);
    await (isTap || channel ? work : this.#typeUntil(work, context));
  }

  async #respond(context: TurnContext, tapped: boolean): Promise<void> {
    const turn = await openTurn(context, this.#services);
    if (turn === undefined) return;
    await (tapped ? this.#routes.action(turn) : this.#routes.message(turn));
    await this.#notifyReturned(turn);
  }

  /** Runs the handler for a return only for people who have been away, which is rare. */
  async #notifyReturned(turn: Turn): Promise<void> {
    const { lost } = turn.person;
    if (lost !== undefined && lost.told !== true) await this.#routes.returned(turn);
  }

  /** Shows the typing indicator if the answer does not come at once. */
  async #typeUntil(work: Promise<void>, context: TurnContext): Promise<void> {
    let typing: Promise<void> | undefined;
    const timer = setTimeout(() => {
      typing = this.#type(context);
    }, TYPING_AFTER);
    try {
      await work;
    } finally {
      clearTimeout(timer);
      // The context must not be used after the turn has ended.
      await typing;
    }
  }

  /** Shows the typing indicator; a failure is only logged, because the answer is more important. */
  async #type(context: TurnContext): Promise<void> {
    try {
      await context.sendActivity({ type: ActivityTypes.Typing });
    } catch (error) {
      this.#services.log.warn({ err: error }, 'Could not send the typing indicator');
    }
  }

  /**
   * Welcomes a person once, in their private chat, although Teams reports an installation twice.
   */
  async #welcome(context: TurnContext): Promise<void> {
    const turn = await openTurn(context, this.#services);
    if (turn?.personal !== true) return;
    await this.#notifyReturned(turn);
    if (!(await claimWelcome(turn.person.id, this.#services))) return;
    const { strings, language } = turn.renderContext;
    const [firstName = ''] = turn.person.name.split(' ');
    const organisation = this.#services.content.organisation.name[language];
    await showHelp(turn, {
      welcome: {
        title: strings.welcome.title(firstName),
        text: strings.welcome.text(organisation),
      },
    });
    await this.#routes.welcomed(turn);
  }

  async #uninstalled({ activity }: TurnContext): Promise<void> {
    const incoming = incomingSchema.safeParse(activity).data;
    if (incoming !== undefined && isPersonal(incoming))
      await markUnreachable(personIdOf(incoming), 'uninstalled', this.#services);
  }
}
