metadata description = 'One storage account without keys, with what has to be in it.'

@export()
@description('Both storage accounts.')
type storageOptions = {
  @description('Redundancy of both accounts; Standard_LRS if not given.')
  sku: skuOfStorage?

  @description('Days for which a deleted attachment can be brought back; 0 if not given. Anything else keeps what an erasure has removed for so long.')
  @minValue(0)
  @maxValue(30)
  deletedBlobsKeptDays: int?

  @description('Every delete in tables and attachments is logged; false if not given.')
  auditDeletes: bool?
}

@description('Redundancy: in one place, over zones, over regions, over both.')
type skuOfStorage = 'Standard_LRS' | 'Standard_ZRS' | 'Standard_GRS' | 'Standard_GZRS'

@export()
@description('Addresses of the services of an account, each with a slash at the end.')
type endpointsOfStorage = {
  @description('Blobs.')
  blobs: string

  @description('Queues.')
  queues: string

  @description('Tables.')
  tables: string
}

@description('Name of the account, unique in the world.')
@minLength(3)
@maxLength(24)
param name string

@description('Region.')
param location string

@description('Tags of the resource.')
param tags { *: string }

@description('Redundancy.')
param sku skuOfStorage

@description('Blob containers.')
param containers string[]

@description('Queues.')
param queues string[] = []

@description('Tables.')
param tables string[] = []

@description('Days for which a deleted blob can be brought back; 0 for none.')
param deletedBlobsKeptDays int = 0

@description('Reached through private endpoints only, and from the addresses below.')
param isPrivate bool

@description('IPv4 addresses or ranges that may come in where the account is private.')
param allowedAddresses string[]

@description('Workspace that hears of every delete; empty for none.')
param auditWorkspaceId string = ''

var letIn = isPrivate ? allowedAddresses : []

resource account 'Microsoft.Storage/storageAccounts@2025-06-01' = {
  name: name
  location: location
  tags: tags
  sku: {
    name: sku
  }
  kind: 'StorageV2'
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    publicNetworkAccess: isPrivate && empty(allowedAddresses) ? 'Disabled' : 'Enabled'
    supportsHttpsTrafficOnly: true
    networkAcls: {
      bypass: 'AzureServices'
      defaultAction: isPrivate ? 'Deny' : 'Allow'
      ipRules: [
        for address in letIn: {
          action: 'Allow'
          value: address
        }
      ]
    }
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2025-06-01' = {
  parent: account
  name: 'default'
  properties: {
    deleteRetentionPolicy: deletedBlobsKeptDays > 0
      ? {
          enabled: true
          days: deletedBlobsKeptDays
        }
      : {
          enabled: false
        }
  }
}

resource blobContainers 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-06-01' = [
  for container in containers: {
    parent: blobs
    name: container
    properties: {
      publicAccess: 'None'
    }
  }
]

resource queueService 'Microsoft.Storage/storageAccounts/queueServices@2025-06-01' = {
  parent: account
  name: 'default'
}

resource accountQueues 'Microsoft.Storage/storageAccounts/queueServices/queues@2025-06-01' = [
  for queue in queues: {
    parent: queueService
    name: queue
  }
]

resource tableService 'Microsoft.Storage/storageAccounts/tableServices@2025-06-01' = {
  parent: account
  name: 'default'
}

resource accountTables 'Microsoft.Storage/storageAccounts/tableServices/tables@2025-06-01' = [
  for table in tables: {
    parent: tableService
    name: table
  }
]

resource blobAudit 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = if (!empty(auditWorkspaceId)) {
  scope: blobs
  name: 'deletes'
  properties: {
    workspaceId: auditWorkspaceId
    logs: [
      {
        category: 'StorageDelete'
        enabled: true
      }
    ]
  }
}

resource tableAudit 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = if (!empty(auditWorkspaceId)) {
  scope: tableService
  name: 'deletes'
  properties: {
    workspaceId: auditWorkspaceId
    logs: [
      {
        category: 'StorageDelete'
        enabled: true
      }
    ]
  }
}

@description('Id of the account.')
output id string = account.id

@description('Name of the account.')
output name string = account.name

@description('Addresses of its services.')
output endpoints endpointsOfStorage = {
  blobs: account.properties.primaryEndpoints.blob
  queues: account.properties.primaryEndpoints.queue
  tables: account.properties.primaryEndpoints.table
}
