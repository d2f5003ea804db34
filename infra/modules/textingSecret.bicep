metadata description = 'The connection string of an existing Communication Services resource, which sends texts.'

@description('Name of the vault.')
param vaultName string

@description('Name of the Communication Services resource.')
param communicationServiceName string

@description('Its resource group, in this subscription.')
param communicationServiceGroup string

resource vault 'Microsoft.KeyVault/vaults@2025-05-01' existing = {
  name: vaultName
}

resource communication 'Microsoft.Communication/communicationServices@2025-05-01' existing = {
  scope: resourceGroup(communicationServiceGroup)
  name: communicationServiceName
}

resource connection 'Microsoft.KeyVault/vaults/secrets@2025-05-01' = {
  parent: vault
  name: 'sms-connection'
  properties: {
    value: communication.listKeys().primaryConnectionString
  }
}
