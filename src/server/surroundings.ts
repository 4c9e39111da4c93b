import type { MailServer } from './mail/send-mails.ts';

/** What an installation is told of the world around it; null for what is not set up. */
export interface Surroundings {
  /** "https://thuocdo.example", without a slash at its end: what people type to come here. */
  readonly address: string | null;
  readonly mailServer: MailServer | null;
  readonly singleSignOn: SingleSignOnSettings | null;
  /**
   * Whether it listens to this machine alone and is called by no other name: only then can a request without a session
   * be known to come from the person at the keyboard.
   */
  readonly isForThisMachineOnly: boolean;
}

/** An identity provider that speaks OpenID Connect. */
export interface SingleSignOnSettings {
  /** Shown on the button. */
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

export const nothingAround: Surroundings = {
  address: null,
  mailServer: null,
  singleSignOn: null,
  isForThisMachineOnly: true,
};

/** Names and addresses by which a machine calls itself. */
const ownNames: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '::1', '[::1]']);

/** @param name of a host, as it is listened on or stands in an address */
export function isOwnName(name: string): boolean {
  return ownNames.has(name.toLowerCase());
}
