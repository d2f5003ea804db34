metadata description = 'Secrets that were given to this deployment. One that was not given stays as it is.'

@description('Name of the vault.')
param vaultName string

@description('Name of the SignalR service, which has no other way in for the application than its key.')
param signalRName string

@description('Key of customer tokens, Base64.')
@secure()
param tokensSigningKey string

@description('Key of customer tokens before the last change, Base64.')
@secure()
param tokensPreviousSigningKey string

@description('What Event Grid says to be let in.')
@secure()
param eventGridSecret string

@description('What Event Grid said before the last change.')
@secure()
param eventGridPreviousSecret string

@description('Key of the signature of outgoing webhooks.')
@secure()
param outgoingWebhookSecret string

@description('Authentication token of Twilio.')
@secure()
param twilioAuthToken string

@description('Password of the mail server.')
@secure()
param mailPassword string

@description('Bearer token of the scanner of attachments.')
@secure()
param attachmentScanKey string

@description('Names of the sites that vouch for their visitors.')
param vouchingSites string[]

@description('Base64 secrets of those sites, by name.')
@secure()
param siteSecrets object

resource vault 'Microsoft.KeyVault/vaults@2025-05-01' existing = {
  name: vaultName
}

resource signalR 'Microsoft.SignalRService/signalR@2024-03-01' existing = {
  name: signalRName
}

resource realtime 'Microsoft.KeyVault/vaults/secrets@2025-05-01' = {
  parent: vault
  name: 'signalr-connection'
  properties: {
    value: signalR.listKeys().primaryConnectionString
  }
}

resource tokens 'Microsoft.KeyVault/vaults/secrets@2025-05-01' = if (!empty(tokensSigningKey)) {
  parent: vault
  name: 'tokens-signing-key'
  properties: {
    value: tokensSigningKey
  }
}

resource tokensPrevious 'Microsoft.KeyVault/vaults/secrets@2025-05-01' = if (!empty(tokensPreviousSigningKey)) {
  parent: vault
  name: 'tokens-previous-signing-key'
  properties: {
    value: tokensPreviousSigningKey
  }
}

resource eventGrid 'Microsoft.KeyVault/vaults/secrets@2025-05-01' = if (!empty(eventGridSecret)) {
  parent: vault
  name: 'eventgrid-secret'
  properties: {
    value: eventGridSecret
  }
}

resource eventGridPrevious 'Microsoft.KeyVault/vaults/secrets@2025-05-01' = if (!empty(eventGridPreviousSecret)) {
  parent: vault
  name: 'eventgrid-previous-secret'
  properties: {
    value: eventGridPreviousSecret
  }
}

resource outgoing 'Microsoft.KeyVault/vaults/secrets@2025-05-01' = if (!empty(outgoingWebhookSecret)) {
  parent: vault
  name: 'outgoing-webhook-secret'
  properties: {
    value: outgoingWebhookSecret
  }
}

resource twilio 'Microsoft.KeyVault/vaults/secrets@2025-05-01' = if (!empty(twilioAuthToken)) {
  parent: vault
  name: 'twilio-auth-token'
  properties: {
    value: twilioAuthToken
  }
}

resource mail 'Microsoft.KeyVault/vaults/secrets@2025-05-01' = if (!empty(mailPassword)) {
  parent: vault
  name: 'mail-password'
  properties: {
    value: mailPassword
  }
}

resource scan 'Microsoft.KeyVault/vaults/secrets@2025-05-01' = if (!empty(attachmentScanKey)) {
  parent: vault
  name: 'attachment-scan-key'
  properties: {
    value: attachmentScanKey
  }
}

resource sites 'Microsoft.KeyVault/vaults/secrets@2025-05-01' = [
  for site in vouchingSites: if (contains(siteSecrets, site)) {
    parent: vault
    name: 'site-${replace(site, '.', '-')}'
    properties: {
      value: siteSecrets[site]
    }
  }
]
