metadata description = 'One storage account without keys, with what has to be in it.'

import { networkOptions } from 'network.bicep'

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

@description('Redundancy, and what is known of what was deleted.')
param storage storageOptions

@description('Blob containers.')
param containers string[]

@description('Queues. Each has one beside it for what could not be processed, as triggers name it: poison.')
param queues string[] = []

@description('Tables.')
param tables string[] = []

@description('Who reaches the account.')
param networking networkOptions

@description('Workspace that hears of every delete where they are logged.')
param workspaceId string = ''

var queuesAndPoison = flatten(map(queues, queue => [queue, '${queue}-poison']))
var isPrivate = networking.?isPrivate ?? false
var letIn = isPrivate ? (networking.?allowedAddresses ?? []) : []
var deletedBlobsKeptDays = storage.?deletedBlobsKeptDays ?? 0
var auditDeletes = storage.?auditDeletes ?? false

resource account 'Microsoft.Storage/storageAccounts@2025-06-01' = {
  name: name
  location: location
  tags: tags
  sku: {
    name: storage.?sku ?? 'Standard_LRS'
  }
  kind: 'StorageV2'
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    publicNetworkAccess: isPrivate && empty(letIn) ? 'Disabled' : 'Enabled'
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
          days: max(deletedBlobsKeptDays, 1) // Which it is; the compiler cannot see it.
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
  for queue in queuesAndPoison: {
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

#disable-next-line use-recent-api-versions // What is newest without preview is of 2016 and knows no groups of categories.
resource blobAudit 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = if (auditDeletes) {
  scope: blobs
  name: 'deletes'
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'StorageDelete'
        enabled: true
      }
    ]
  }
}

#disable-next-line use-recent-api-versions // What is newest without preview is of 2016 and knows no groups of categories.
resource tableAudit 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = if (auditDeletes) {
  scope: tableService
  name: 'deletes'
  properties: {
    workspaceId: workspaceId
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
