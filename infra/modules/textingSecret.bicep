metadata description = 'The connection string of an existing Communication Services resource, which sends texts.'

import { textingOptions } from 'options.bicep'

@description('Name of the vault.')
param vaultName string

@description('Who carries texts.')
param texting textingOptions

resource vault 'Microsoft.KeyVault/vaults@2025-05-01' existing = {
  name: vaultName
}

resource communication 'Microsoft.Communication/communicationServices@2025-05-01' existing = {
  scope: resourceGroup(texting.?communicationServiceGroup ?? resourceGroup().name)
  name: texting.?communicationServiceName ?? ''
}

resource connection 'Microsoft.KeyVault/vaults/secrets@2025-05-01' = {
  parent: vault
  name: 'sms-connection'
  properties: {
    value: communication.listKeys().primaryConnectionString
  }
}
