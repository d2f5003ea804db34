// One instance that never sleeps for people, one for processes, a probe from three places, nothing that can be thrown away by mistake.
// Private endpoints are one line more (param privateNetwork = true), zones too, but read what they cost first.
using '../main.bicep'

param environmentName = 'prod'
param pagesLocation = 'westeurope'
param pagesSku = 'Standard'
param instanceMemoryMB = 2048
param maximumInstanceCount = 100
param alwaysReady = [
  {
    name: 'http'
    instanceCount: 1
  }
  {
    name: 'durable'
    instanceCount: 1
  }
]
param storageSku = 'Standard_ZRS'
param signalRSku = 'Standard_S1'
param signalRUnits = 1
param auditDeletes = true
param logConnections = true
param logRetentionDays = 90
param dailyLogQuotaGb = 5
param probePlaces = [
  'emea-nl-ams-azr'
  'us-va-ash-azr'
  'apac-jp-kaw-edge'
]
param probeMinutes = 10
param alertEmails = [
  readEnvironmentVariable('CONTACT_ALERT_EMAIL', 'operations@contoso.example')
]
param monthlyBudget = 400
param tags = {
  application: 'contact-center'
  environment: 'prod'
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
