// Like production in kind, not in size: identities, alerts, audit, and the same plan of SignalR Service.
using '../main.bicep'

param environmentName = 'test'
param tags = {
  application: 'contact-center'
  environment: 'test'
}
param compute = {
  instanceMemoryMB: 2048
}
param storage = {
  auditDeletes: true
}
param realtime = {
  sku: 'Standard_S1'
}
param web = {
  location: 'westeurope'
}
param purgeProtection = false
param application = {
  demoOrganisation: true
  acceptPrevious: json(readEnvironmentVariable('CONTACT_ACCEPT_PREVIOUS', '[]'))
}
param watching = {
  emails: [
    readEnvironmentVariable('CONTACT_ALERT_EMAIL', 'operations@contoso.example')
  ]
  monthlyBudget: 120
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
