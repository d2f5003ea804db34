metadata description = 'A contact center: everything that one environment consists of, in one resource group.'

import { computeOptions } from 'modules/functionApp.bicep'
import { networkOptions } from 'modules/network.bicep'
import { pagesOptions } from 'modules/pages.bicep'
import { realtimeOptions } from 'modules/signalR.bicep'
import { applicationOptions, mailOptions, staffOptions, textingOptions } from 'modules/options.bicep'
import { storageOptions } from 'modules/storage.bicep'
import { watchOptions } from 'modules/watch.bicep'

@description('Which environment this is; part of every name.')
@allowed(['dev', 'test', 'prod'])
param environmentName string

@description('Beginning of every name: a lower-case letter, then such letters and digits.')
@minLength(2)
@maxLength(7)
param prefix string = 'contact'

@description('Region of everything that has one.')
param location string = resourceGroup().location

@description('Tags of every resource.')
param tags { *: string } = {}

@description('How much runs, and how much of it waits.')
param compute computeOptions = {}

@description('Both storage accounts.')
param storage storageOptions = {}

@description('Azure SignalR Service.')
param realtime realtimeOptions = {}

@description('The pages, and other web sites that call the API.')
param web pagesOptions

@description('How staff sign in.')
param staff staffOptions

@description('What the application is told besides.')
param application applicationOptions = {}

@description('Who carries texts.')
param texting textingOptions = {}

@description('The mail server.')
param mail mailOptions = {}

@description('Who reaches what.')
param networking networkOptions = {}

@description('Logs, alerts, probe and budget.')
param watching watchOptions

@description('The vault cannot be deleted for good for 90 days. Cannot be taken back.')
param purgeProtection bool = true

@description('The application is published and answers: only then can Event Grid be told to call it. infra/deploy.sh sets it.')
param appAnswers bool = false

@description('Values to store, by the name of a secret in the vault; one that is empty or absent stays as it is.')
@secure()
param secrets { *: string } = {}

var suffix = uniqueString(resourceGroup().id)
var name = '${prefix}-${environmentName}'
var uniqueName = '${name}-${take(suffix, 8)}'
var hostStorageName = toLower('${prefix}${environmentName}host${take(suffix, 9)}')
var dataStorageName = toLower('${prefix}${environmentName}data${take(suffix, 9)}')
var insightsName = '${name}-insights'
var isPrivate = networking.?isPrivate ?? false
var communicationServiceName = texting.?communicationServiceName ?? ''
var communicationServiceGroup = texting.?communicationServiceGroup ?? resourceGroup().name
var sendsTexts = !empty(communicationServiceName)
var authority = staff.?authority ?? '${environment().authentication.loginEndpoint}${tenant().tenantId}/v2.0'
var packages = 'packages'
var origins = union([pages.outputs.url], web.?siteOrigins ?? [])

module logs 'modules/logs.bicep' = {
  params: {
    workspaceName: '${name}-logs'
    insightsName: insightsName
    location: location
    tags: tags
    watching: watching
  }
}

module network 'modules/network.bicep' = if (isPrivate) {
  params: {
    name: '${name}-network'
    location: location
    tags: tags
    addressSpace: networking.?addressSpace ?? '10.60.0.0/22'
  }
}

// The host's own: packages, leases of timers, queues that triggers listen to, and the durable hub, which makes its tables and queues itself.
module hostStorage 'modules/storage.bicep' = {
  params: {
    name: hostStorageName
    location: location
    tags: tags
    storage: { sku: storage.?sku }
    containers: [packages]
    queues: ['contacts-inbound', 'hooks-outbound', 'texts-outbound']
    networking: networking
  }
}

// The application's own: what a backup is about, and what an erasure empties.
module dataStorage 'modules/storage.bicep' = {
  params: {
    name: dataStorageName
    location: location
    tags: tags
    storage: storage
    containers: ['attachments']
    tables: ['Adherence', 'Audit', 'Conversations', 'Customers', 'Hooks', 'Journal', 'Organisation', 'Routing']
    networking: networking
    workspaceId: logs.outputs.workspaceId
  }
}

module vault 'modules/vault.bicep' = {
  params: {
    name: uniqueName
    location: location
    tags: tags
    purgeProtection: purgeProtection
    networking: networking
    workspaceId: logs.outputs.workspaceId
  }
}

module privateEndpoints 'modules/privateEndpoints.bicep' = if (isPrivate) {
  params: {
    name: name
    location: location
    tags: tags
    subnetId: isPrivate ? network!.outputs.endpointSubnetId : ''
    networkId: isPrivate ? network!.outputs.id : ''
    hostStorageId: hostStorage.outputs.id
    dataStorageId: dataStorage.outputs.id
    vaultId: vault.outputs.id
  }
}

module pages 'modules/pages.bicep' = {
  params: {
    name: uniqueName
    location: web.location
    tags: tags
    sku: web.?sku ?? 'Free'
  }
}

module functionApp 'modules/functionApp.bicep' = {
  params: {
    name: uniqueName
    planName: '${name}-plan'
    location: location
    tags: tags
    packageContainerUrl: '${hostStorage.outputs.endpoints.blobs}${packages}'
    compute: compute
    subnetId: isPrivate ? network!.outputs.applicationSubnetId : ''
    apiAddresses: networking.?apiAddresses ?? []
  }
}

module access 'modules/access.bicep' = {
  params: {
    #disable-next-line what-if-short-circuiting // An identity made anew needs assignments of its own: Azure changes none to another principal.
    principalId: functionApp.outputs.principalId
    hostStorageName: hostStorageName
    dataStorageName: dataStorageName
    vaultName: uniqueName
    insightsName: insightsName
  }
  dependsOn: [dataStorage, vault, logs]
}

module signalR 'modules/signalR.bicep' = {
  params: {
    name: uniqueName
    location: location
    tags: tags
    realtime: realtime
    apiUrl: functionApp.outputs.apiUrl
    origins: origins
    workspaceId: logs.outputs.workspaceId
  }
}

module storedSecrets 'modules/secrets.bicep' = {
  params: {
    vaultName: uniqueName
    signalRName: uniqueName
    given: secrets
    application: application
  }
  dependsOn: [vault, signalR]
}

module textingSecret 'modules/textingSecret.bicep' = if (sendsTexts) {
  params: {
    vaultName: uniqueName
    texting: texting
  }
  dependsOn: [vault]
}

// Last, so that whatever a setting names is there when instances read it.
module settings 'modules/settings.bicep' = {
  params: {
    appName: uniqueName
    vaultUri: vault.outputs.uri
    insightsName: insightsName
    hostStorage: hostStorage.outputs.endpoints
    dataStorage: dataStorage.outputs.endpoints
    evidenceKeyUri: vault.outputs.evidenceKeyUri
    authority: authority
    staff: staff
    origins: origins
    apiUrl: functionApp.outputs.apiUrl
    texting: texting
    mail: mail
    application: application
  }
  dependsOn: [access, privateEndpoints, storedSecrets, textingSecret]
}

resource knownVault 'Microsoft.KeyVault/vaults@2025-05-01' existing = {
  name: uniqueName
}

module texts 'modules/texts.bicep' = if (sendsTexts && appAnswers) {
  scope: resourceGroup(communicationServiceGroup)
  params: {
    communicationServiceName: communicationServiceName
    appName: uniqueName
    appGroup: resourceGroup().name
    byAddress: texting.?eventGridByAddress ?? false
    webhookSecret: knownVault.getSecret('eventgrid-secret')
  }
  dependsOn: [settings]
}

module watch 'modules/watch.bicep' = {
  params: {
    name: name
    title: 'Contact center ${environmentName}'
    location: location
    tags: tags
    watching: watching
    insightsId: logs.outputs.insightsId
    healthUrl: '${functionApp.outputs.apiUrl}/health'
    hostStorageId: hostStorage.outputs.id
    dataStorageId: dataStorage.outputs.id
    signalRId: signalR.outputs.id
    vaultId: vault.outputs.id
  }
}

@description('Name of the function app, which the package is published to.')
output functionAppName string = functionApp.outputs.name

@description('Address of the API.')
output apiUrl string = functionApp.outputs.apiUrl

@description('Name of the site, which the pages are published to.')
output pagesName string = pages.outputs.name

@description('Address of the pages.')
output pagesUrl string = pages.outputs.url

@description('Host of SignalR Service, which pages connect to.')
output signalRHost string = signalR.outputs.hostName

@description('Name of the vault.')
output vaultName string = vault.outputs.name

@description('Issuer that staff sign in at.')
output oidcAuthority string = authority

@description('Client id that staff sign in with.')
output clientId string = staff.clientId

@description('First day of the first month of the budget, which may not change.')
output budgetStart string = watching.?budgetStart ?? '2026-11-01'

@description('The demo shop belongs to the pages.')
output demo bool = application.?demoOrganisation ?? false

@description('Communication Services resource whose texts come in; empty for none.')
output communicationServiceId string = sendsTexts
  ? resourceId(communicationServiceGroup, 'Microsoft.Communication/communicationServices', communicationServiceName)
  : ''
