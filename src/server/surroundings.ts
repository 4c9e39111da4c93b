import type { MailServer } from './mail/send-mails.ts';

/** What an installation is told of the world around it; null for what is not set up. */
export interface Surroundings {
  /** "https://thuocdo.example", without a slash at its end: what people type to come here. */
  readonly address: string | null;
  readonly mailServer: MailServer | null;
  readonly singleSignOn: SingleSignOnSettings | null;
}

/** An identity provider that speaks OpenID Connect. */
export interface SingleSignOnSettings {
  /** Shown on the button. */
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

export const nothingAround: Surroundings = { address: null, mailServer: null, singleSignOn: null };
