metadata description = 'The Key Vault, and in it the key that seals evidence. Its private half is made there and never leaves.'

import { networkOptions } from 'network.bicep'

@description('Name of the vault, unique in the world.')
@minLength(3)
@maxLength(24)
param name string

@description('Region.')
param location string

@description('Tags of the resource.')
param tags { *: string }

@description('Nobody can delete the vault for good before 90 days are over. Cannot be taken back.')
param purgeProtection bool

@description('Who reaches the vault.')
param networking networkOptions

@description('Workspace that hears of every use of keys and secrets.')
param workspaceId string

var isPrivate = networking.?isPrivate ?? false
var letIn = isPrivate ? (networking.?allowedAddresses ?? []) : []

resource vault 'Microsoft.KeyVault/vaults@2025-05-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    tenantId: tenant().tenantId
    sku: {
      family: 'A'
      name: 'standard'
    }
    enableRbacAuthorization: true
    // Event Grid is given its secret by a deployment that reads it here.
    enabledForTemplateDeployment: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    // The service takes no "false": a protection is there or has never been asked for.
    enablePurgeProtection: purgeProtection ? true : null
    publicNetworkAccess: isPrivate && empty(letIn) ? 'Disabled' : 'Enabled'
    networkAcls: {
      bypass: 'AzureServices'
      defaultAction: isPrivate ? 'Deny' : 'Allow'
      ipRules: [
        for address in letIn: {
          value: address
        }
      ]
    }
  }
}

resource evidence 'Microsoft.KeyVault/vaults/keys@2025-05-01' = {
  parent: vault
  name: 'evidence'
  properties: {
    kty: 'EC'
    curveName: 'P-256'
    keyOps: [
      'sign'
      'verify'
    ]
  }
}

#disable-next-line use-recent-api-versions // What is newest without preview is of 2016 and knows no groups of categories.
resource audit 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: vault
  name: 'audit'
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        categoryGroup: 'audit'
        enabled: true
      }
    ]
  }
}

@description('Id of the vault.')
output id string = vault.id

@description('Name of the vault.')
output name string = vault.name

@description('Address of the vault, with a slash at the end.')
output uri string = vault.properties.vaultUri

@description('Address of the sealing key without a version: the newest one signs.')
output evidenceKeyUri string = evidence.properties.keyUri
