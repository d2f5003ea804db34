metadata description = 'What the identity of the application may do, and nothing else.'

@description('Principal of the identity.')
param principalId string

@description('Account of the host: packages, queues, timers, durable state.')
param hostStorageName string

@description('Account of the application: tables and attachments.')
param dataStorageName string

@description('The vault.')
param vaultName string

@description('The Application Insights component.')
param insightsName string

var roles = {
  blobOwner: 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
  blobContributor: 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
  queueContributor: '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
  tableContributor: '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
  secretsUser: '4633458b-17de-408a-b874-0445c86b69e6'
  cryptoUser: '12338af0-0e69-4776-bea7-57ae8d297424'
  metricsPublisher: '3913510d-42f4-4e42-8a64-420c390055eb'
}

// The host leases blobs of its own, which takes the owner's role; the application's account is content with less.
var hostRoles = [
  roles.blobOwner
  roles.queueContributor
  roles.tableContributor
]

var dataRoles = [
  roles.blobContributor
  roles.tableContributor
]

// The vault has one key, whose versions are listed and whose newest one signs.
var vaultRoles = [
  roles.secretsUser
  roles.cryptoUser
]

resource hostStorage 'Microsoft.Storage/storageAccounts@2025-06-01' existing = {
  name: hostStorageName
}

resource dataStorage 'Microsoft.Storage/storageAccounts@2025-06-01' existing = {
  name: dataStorageName
}

resource vault 'Microsoft.KeyVault/vaults@2025-05-01' existing = {
  name: vaultName
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

resource onHostStorage 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in hostRoles: {
    scope: hostStorage
    name: guid(hostStorage.id, principalId, role)
    properties: {
      principalId: principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
    }
  }
]

resource onDataStorage 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in dataRoles: {
    scope: dataStorage
    name: guid(dataStorage.id, principalId, role)
    properties: {
      principalId: principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
    }
  }
]

resource onVault 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in vaultRoles: {
    scope: vault
    name: guid(vault.id, principalId, role)
    properties: {
      principalId: principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
    }
  }
]

resource onInsights 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: insights
  name: guid(insights.id, principalId, roles.metricsPublisher)
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.metricsPublisher)
  }
}
