import { describe, expect, it } from 'vitest';
import { UsageFault } from './command.ts';
import { readSettings } from './settings.ts';

describe('settings', () => {
  it('set nothing up around the installation unless told so, and show the demonstration', () => {
    const { surroundings, isDemonstrationWanted } = readSettings({ THUOCDO_ADDRESS: '' });
    expect(surroundings).toEqual({
      address: null,
      mailServer: null,
      singleSignOn: null,
      isForThisMachineOnly: true,
    });
    expect(isDemonstrationWanted).toBe(true);
  });

  it('read the address without its last slash, the mail server, and the single sign-on', () => {
    const { surroundings, isDemonstrationWanted } = readSettings({
      THUOCDO_DEMO: 'off',
      THUOCDO_ADDRESS: 'https://thuocdo.example/',
      THUOCDO_MAIL_URL: 'smtps://me:secret@mail.example:465',
      THUOCDO_MAIL_FROM: 'thuoc-do@mail.example',
      THUOCDO_SSO_ISSUER: 'https://id.example',
      THUOCDO_SSO_CLIENT_ID: 'thuocdo',
      THUOCDO_SSO_CLIENT_SECRET: 'secret',
    });
    expect(isDemonstrationWanted).toBe(false);
    expect(surroundings).toEqual({
      address: 'https://thuocdo.example',
      mailServer: { url: 'smtps://me:secret@mail.example:465', from: 'thuoc-do@mail.example' },
      singleSignOn: {
        name: 'id.example',
        issuer: 'https://id.example',
        clientId: 'thuocdo',
        clientSecret: 'secret',
      },
      isForThisMachineOnly: false,
    });
  });

  it.each([
    [{ HOST: '127.0.0.1' }, true],
    [{ HOST: '::1', THUOCDO_ADDRESS: 'http://localhost:3000' }, true],
    [{ HOST: '0.0.0.0' }, false],
    [{ HOST: '192.0.2.7' }, false],
    [{ THUOCDO_ADDRESS: 'https://thuocdo.example' }, false],
  ])('%o are for this machine only: %s', (environment, isAlone) => {
    expect(readSettings(environment).surroundings.isForThisMachineOnly).toBe(isAlone);
  });

  it.each([
    [{ THUOCDO_ADDRESS: 'thuocdo.example' }, 'THUOCDO_ADDRESS="thuocdo.example" (cần là địa chỉ'],
    [{ THUOCDO_DEMO: 'no' }, 'on hoặc off'],
    [{ THUOCDO_MAIL_URL: 'smtp://mail.example' }, 'cần cả THUOCDO_MAIL_FROM'],
    [{ THUOCDO_SSO_CLIENT_ID: 'x' }, 'cần cả THUOCDO_SSO_ISSUER, THUOCDO_SSO_CLIENT_SECRET'],
    [
      {
        THUOCDO_SSO_ISSUER: 'https://id.example',
        THUOCDO_SSO_CLIENT_ID: 'x',
        THUOCDO_SSO_CLIENT_SECRET: 'y',
      },
      'cần cả THUOCDO_ADDRESS',
    ],
  ])('%o are refused with what is missing', (environment, said) => {
    expect(() => readSettings(environment)).toThrow(UsageFault);
    expect(() => readSettings(environment)).toThrow(said);
  });

  it('never print a password that stands in a wrong variable', () => {
    expect(() => readSettings({ THUOCDO_MAIL_URL: 'http://me:secret@mail.example' })).toThrow(
      /^(?!.*secret)/,
    );
  });
});
