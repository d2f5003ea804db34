// For those who build it: costs next to nothing, begins with the demo organisation, may be thrown away.
using '../main.bicep'

param environmentName = 'dev'
param pagesLocation = 'westeurope'
param instanceMemoryMB = 512
param signalRSku = 'Free_F1'
param demoOrganisation = true
param purgeProtection = false
param alertEmails = [
  readEnvironmentVariable('CONTACT_ALERT_EMAIL', 'operations@contoso.example')
]
param monthlyBudget = 30
param tags = {
  application: 'contact-center'
  environment: 'dev'
}

// From infra/deploy.sh: what is found out, and secrets that are to be stored now. The vault keeps those that are not given.
param clientId = readEnvironmentVariable('CONTACT_CLIENT_ID', '00000000-0000-0000-0000-000000000000')
param appAnswers = bool(readEnvironmentVariable('CONTACT_APP_ANSWERS', 'false'))
param acceptPrevious = bool(readEnvironmentVariable('CONTACT_ACCEPT_PREVIOUS', 'false'))
param tokensSigningKey = readEnvironmentVariable('CONTACT_TOKENS_SIGNING_KEY', '')
param tokensPreviousSigningKey = readEnvironmentVariable('CONTACT_TOKENS_PREVIOUS_SIGNING_KEY', '')
param eventGridSecret = readEnvironmentVariable('CONTACT_EVENT_GRID_SECRET', '')
param eventGridPreviousSecret = readEnvironmentVariable('CONTACT_EVENT_GRID_PREVIOUS_SECRET', '')
param outgoingWebhookSecret = readEnvironmentVariable('CONTACT_OUTGOING_WEBHOOK_SECRET', '')
param twilioAuthToken = readEnvironmentVariable('CONTACT_TWILIO_AUTH_TOKEN', '')
param mailPassword = readEnvironmentVariable('CONTACT_MAIL_PASSWORD', '')
param attachmentScanKey = readEnvironmentVariable('CONTACT_ATTACHMENT_SCAN_KEY', '')
param siteSecrets = json(readEnvironmentVariable('CONTACT_SITE_SECRETS', '{}'))
