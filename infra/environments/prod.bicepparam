// One instance that never sleeps for people, one for processes, a probe from three places, nothing that can be thrown away by mistake.
// Private endpoints are three lines more (param networking = { isPrivate: true }), zones one (zoneRedundant), but read what they cost first.
using '../main.bicep'

param environmentName = 'prod'
param tags = {
  application: 'contact-center'
  environment: 'prod'
}
param compute = {
  instanceMemoryMB: 2048
  maximumInstanceCount: 100
  alwaysReady: [
    {
      name: 'http'
      instanceCount: 1
    }
    {
      name: 'durable'
      instanceCount: 1
    }
  ]
}
param storage = {
  sku: 'Standard_ZRS'
  auditDeletes: true
}
param realtime = {
  sku: 'Standard_S1'
  units: 1
  logConnections: true
}
param web = {
  location: 'westeurope'
  sku: 'Standard'
}
param application = {
  acceptPrevious: json(readEnvironmentVariable('CONTACT_ACCEPT_PREVIOUS', '[]'))
}
param watching = {
  emails: [
    readEnvironmentVariable('CONTACT_ALERT_EMAIL', 'operations@contoso.example')
  ]
  logRetentionDays: 90
  dailyLogQuotaGb: 5
  probePlaces: [
    'emea-nl-ams-azr'
    'us-va-ash-azr'
    'apac-jp-kaw-edge'
  ]
  probeMinutes: 10
  monthlyBudget: 400
  budgetStart: readEnvironmentVariable('CONTACT_BUDGET_START', '2026-11-01')
}

// From infra/deploy.sh: what is found out, and secrets that are to be stored now. The vault keeps those that are not given.
param appAnswers = bool(readEnvironmentVariable('CONTACT_APP_ANSWERS', 'false'))
param staff = {
  clientId: readEnvironmentVariable('CONTACT_CLIENT_ID', '00000000-0000-0000-0000-000000000000')
}
param secrets = union(
  {
    'attachment-scan-key': readEnvironmentVariable('CONTACT_ATTACHMENT_SCAN_KEY', '')
    'eventgrid-previous-secret': readEnvironmentVariable('CONTACT_EVENT_GRID_PREVIOUS_SECRET', '')
    'eventgrid-secret': readEnvironmentVariable('CONTACT_EVENT_GRID_SECRET', '')
    'mail-password': readEnvironmentVariable('CONTACT_MAIL_PASSWORD', '')
    'outgoing-webhook-previous-secret': readEnvironmentVariable('CONTACT_OUTGOING_WEBHOOK_PREVIOUS_SECRET', '')
    'outgoing-webhook-secret': readEnvironmentVariable('CONTACT_OUTGOING_WEBHOOK_SECRET', '')
    'tokens-previous-signing-key': readEnvironmentVariable('CONTACT_TOKENS_PREVIOUS_SIGNING_KEY', '')
    'tokens-signing-key': readEnvironmentVariable('CONTACT_TOKENS_SIGNING_KEY', '')
    'twilio-auth-token': readEnvironmentVariable('CONTACT_TWILIO_AUTH_TOKEN', '')
    'twilio-previous-auth-token': readEnvironmentVariable('CONTACT_TWILIO_PREVIOUS_AUTH_TOKEN', '')
  },
  json(readEnvironmentVariable('CONTACT_SITE_SECRETS', '{}'))
)
