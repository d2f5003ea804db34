metadata description = 'What may be said of the application, of how staff sign in, of texts and of mail. Types only.'

@export()
@description('How staff sign in.')
type staffOptions = {
  @description('Client id of the application registration, which is also the audience. infra/identity.sh makes it.')
  @minLength(36)
  @maxLength(36)
  clientId: string

  @description('Issuer of the tokens; Entra ID of this tenant if not given.')
  authority: string?

  @description('Claim that names a member of staff; preferred_username if not given.')
  userClaim: string?
}

@export()
@description('What the application is told besides.')
type applicationOptions = {
  @description('An empty center begins with the demo organisation, and the demo shop is published; false if not given.')
  demoOrganisation: bool?

  @description('Secrets of which the one before the last change is in the vault and is accepted too; none if not given.')
  acceptPrevious: ('tokens-signing-key' | 'eventgrid-secret' | 'outgoing-webhook-secret' | 'sites' | 'twilio-auth-token')[]?

  @description('Key of the SignalR service with which the application calls it; primary if not given.')
  signalRAccess: ('primary' | 'secondary')?

  @description('Names of sites that vouch for their signed-in visitors: 1 to 64 of a-z 0-9 . - Their Base64 secrets are site-<name> in the vault, with - for each dot.')
  vouchingSites: string[]?

  @description('Page with the chat, to which links in mails lead; none if not given.')
  followUpPage: string?

  @description('Where attachments are posted to be scanned; nowhere if not given.')
  attachmentScanUrl: string?

  @description('The scanner wants a bearer token, which is in the vault; false if not given.')
  attachmentScanHasKey: bool?

  @description('RFC 3161 authority that vouches for the time of seals; none if not given.')
  timeStampAuthority: string?

  @description('Days for which finished processes and expired identity tokens are kept; 7 if not given.')
  @minValue(1)
  @maxValue(365)
  finishedDays: int?

  @description('Further settings of the application by name, such as RateLimits__NewChatBurst. No secrets.')
  otherSettings: settingsByName?
}

@description('Settings as environment variables.')
type settingsByName = {
  @description('Its value.')
  *: string
}

@export()
@description('Who carries texts.')
type textingOptions = {
  @description('Name of an existing Communication Services resource; none if not given.')
  communicationServiceName: string?

  @description('Its resource group, in this subscription; the group of the center if not given.')
  communicationServiceGroup: string?

  @description('Event Grid carries its secret in the address (?code=) and not in header X-Webhook-Secret: for a handshake that comes without headers. False if not given.')
  eventGridByAddress: bool?

  @description('Account of Twilio; none if not given.')
  twilioAccountSid: string?

  @description('Our numbers that are not ordinary.')
  numbers: numberOfOurs[]?
}

@description('One of our numbers.')
type numberOfOurs = {
  @description('E.164.')
  number: string

  @description('Who carries its texts.')
  provider: 'acs' | 'twilio'

  @description('Texts that may leave it within a second.')
  @minValue(1)
  @maxValue(1000)
  perSecond: int

  @description('The provider answers STOP, START and HELP itself.')
  answersOptOut: bool
}

@export()
@description('The mail server.')
type mailOptions = {
  @description('Its name; none if not given, and nobody is offered a mail.')
  host: string?

  @description('Its port; 587 if not given.')
  @minValue(1)
  @maxValue(65535)
  port: int?

  @description('User there; none if it asks for nobody. The password is mail-password in the vault.')
  user: string?

  @description('Sender of every mail, such as Contoso <no-reply@contoso.example>.')
  from: string?
}
