metadata description = 'Secrets that were given to this deployment. One that was not given stays as it is.'

import { applicationOptions } from 'options.bicep'

@description('Name of the vault.')
param vaultName string

@description('Name of the SignalR service, which has no other way in for the application than its key.')
param signalRName string

@description('Values by the name that they have in the vault.')
@secure()
param given { *: string }

@description('Which sites vouch for their visitors, and which key of SignalR the application calls it with.')
param application applicationOptions

var vouchingSites = application.?vouchingSites ?? []
var usesPrimary = (application.?signalRAccess ?? 'primary') == 'primary'

// Some twice: the one in use, and the one before the last change.
var names = concat(
  [
    'attachment-scan-key'
    'eventgrid-previous-secret'
    'eventgrid-secret'
    'mail-password'
    'outgoing-webhook-previous-secret'
    'outgoing-webhook-secret'
    'tokens-previous-signing-key'
    'tokens-signing-key'
    'twilio-auth-token'
    'twilio-previous-auth-token'
  ],
  map(vouchingSites, site => 'site-${replace(site, '.', '-')}'),
  map(vouchingSites, site => 'site-${replace(site, '.', '-')}-previous')
)

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
    value: usesPrimary ? signalR.listKeys().primaryConnectionString : signalR.listKeys().secondaryConnectionString
  }
}

// It signs with both of its keys, so either may be made anew while the other one serves.
resource otherRealtimeKey 'Microsoft.KeyVault/vaults/secrets@2025-05-01' = {
  parent: vault
  name: 'signalr-other-key'
  properties: {
    value: usesPrimary ? signalR.listKeys().secondaryKey : signalR.listKeys().primaryKey
  }
}

resource stored 'Microsoft.KeyVault/vaults/secrets@2025-05-01' = [
  for name in names: if (!empty(given[?name] ?? '')) {
    parent: vault
    name: name
    properties: {
      // Read even where nothing is stored: a site's secret that is in the vault already is not among those given.
      value: given[?name] ?? ''
    }
  }
]
