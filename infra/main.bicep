metadata description = 'A contact center: everything that one environment consists of, in one resource group.'

@description('One of our numbers.')
type numberOfOurs = {
  @description('E.164.')
  number: string

  @description('Who carries its texts.')
  provider: 'acs' | 'twilio'

  @description('Texts that may leave it within a second.')
  @minValue(1)
  @maxValue(1000)
  perSecond: int

  @description('The provider answers STOP, START and HELP itself.')
  answersOptOut: bool
}

@description('Which environment this is; part of every name.')
@allowed([
  'dev'
  'test'
  'prod'
])
param environmentName string

@description('Beginning of every name: lower-case letters and digits.')
@minLength(2)
@maxLength(7)
param prefix string = 'contact'

@description('Region of everything that has one.')
param location string = resourceGroup().location

@description('Tags of every resource.')
param tags object = {}

@description('Memory of an instance in MB. 512 serves small centers; an instance with more takes more conversations.')
@allowed([
  512
  2048
  4096
])
param instanceMemoryMB int = 2048

@description('Instances at most, for each group of functions that scales by itself.')
@minValue(40)
@maxValue(1000)
param maximumInstanceCount int = 40

@description('Requests at once in one instance, after which another one is started.')
@minValue(1)
@maxValue(1000)
param httpConcurrency int = 100

@description('Instances that never sleep, by group: http, durable, or function:SweepLedger. They cost around the clock.')
param alwaysReady { name: string, instanceCount: int }[] = []

@description('Instances are spread over zones, which keeps two of each of the eight groups of functions waiting, and billed.')
param zoneRedundant bool = false

@description('Redundancy of both storage accounts.')
@allowed([
  'Standard_LRS'
  'Standard_ZRS'
  'Standard_GRS'
  'Standard_GZRS'
])
param storageSku string = 'Standard_LRS'

@description('Days for which a deleted attachment can be brought back. Anything but 0 keeps what an erasure has removed for so long.')
@minValue(0)
@maxValue(30)
param deletedBlobsKeptDays int = 0

@description('Plan of Azure SignalR Service. The free one has 20 connections.')
@allowed([
  'Free_F1'
  'Standard_S1'
  'Premium_P1'
])
param signalRSku string = 'Free_F1'

@description('Units of SignalR Service, 1,000 connections each.')
@minValue(1)
@maxValue(100)
param signalRUnits int = 1

@description('Plan of the pages. Only Standard has an SLA.')
@allowed([
  'Free'
  'Standard'
])
param pagesSku string = 'Free'

@description('Region of the control plane of the pages.')
@allowed([
  'centralus'
  'eastasia'
  'eastus2'
  'westeurope'
  'westus2'
])
param pagesLocation string

@description('Origins of web sites that call the API besides our own pages, such as https://shop.example.')
param siteOrigins string[] = []

@description('Issuer of the tokens of staff.')
param oidcAuthority string = '${environment().authentication.loginEndpoint}${tenant().tenantId}/v2.0'

@description('Client id of the application registration, which is also the audience. infra/identity.sh makes it.')
@minLength(36)
@maxLength(36)
param clientId string

@description('Claim that names a member of staff.')
param oidcUserClaim string = 'preferred_username'

@description('Key of customer tokens: Base64 of 32 bytes or more. Empty: the vault has it already.')
@secure()
param tokensSigningKey string = ''

@description('The key before the last change. Empty: the vault has it, or none is needed.')
@secure()
param tokensPreviousSigningKey string = ''

@description('What Event Grid says to be let in, 16 characters or more. Empty: the vault has it already.')
@secure()
param eventGridSecret string = ''

@description('What it said before the last change. Empty: the vault has it, or none is needed.')
@secure()
param eventGridPreviousSecret string = ''

@description('Key of the signature of outgoing webhooks, 16 characters or more. Empty: the vault has it already.')
@secure()
param outgoingWebhookSecret string = ''

@description('Both secrets before the last change are in the vault and are accepted too.')
param acceptPrevious bool = false

@description('Names of sites that vouch for their signed-in visitors: 1 to 64 of a-z 0-9 . -')
param vouchingSites string[] = []

@description('Base64 secrets of those sites by name; those that the vault has may be left out.')
@secure()
param siteSecrets object = {}

@description('Name of an existing Communication Services resource that texts go through; empty for none.')
param communicationServiceName string = ''

@description('Its resource group, in this subscription.')
param communicationServiceGroup string = resourceGroup().name

@description('The application is published and answers: only then can Event Grid be told to call it. infra/deploy.sh sets it.')
param appAnswers bool = false

@description('Event Grid carries its secret in the address (?code=) and not in header X-Webhook-Secret: for a handshake that comes without headers.')
param eventGridByAddress bool = false

@description('Account of Twilio that texts go through; empty for none.')
param twilioAccountSid string = ''

@description('Authentication token of Twilio. Empty: the vault has it already.')
@secure()
param twilioAuthToken string = ''

@description('Our numbers that are not ordinary: provider (acs or twilio), texts a second, and whether the provider answers STOP itself.')
param numbers numberOfOurs[] = []

@description('Mail server; empty for none, and nobody is offered a mail.')
param mailHost string = ''

@description('Port of the mail server.')
@minValue(1)
@maxValue(65535)
param mailPort int = 587

@description('User at the mail server; empty where it asks for nobody.')
param mailUser string = ''

@description('Sender of every mail, such as Contoso <no-reply@contoso.example>.')
param mailFrom string = ''

@description('Password at the mail server. Empty: the vault has it already.')
@secure()
param mailPassword string = ''

@description('Page with the chat, to which links in mails lead; empty for none.')
param followUpPage string = ''

@description('Where attachments are posted to be scanned; empty for none.')
param attachmentScanUrl string = ''

@description('The scanner wants a bearer token, which is in the vault.')
param attachmentScanHasKey bool = false

@description('Bearer token of the scanner. Empty: the vault has it already.')
@secure()
param attachmentScanKey string = ''

@description('RFC 3161 authority that vouches for the time of seals; empty for none.')
param timeStampAuthority string = ''

@description('Days for which finished processes and expired identity tokens are kept.')
@minValue(1)
@maxValue(365)
param finishedDays int = 7

@description('An empty center begins with the demo organisation, and the demo shop is published.')
param demoOrganisation bool = false

@description('Further settings of the application by name, such as RateLimits__NewChatBurst. No secrets.')
param otherSettings object = {}

@description('Storage and vault are reached through private endpoints only.')
param privateNetwork bool = false

@description('IPv4 range of the network, /22 or more.')
param addressSpace string = '10.60.0.0/22'

@description('IPv4 addresses or ranges that reach storage and vault in spite of privateNetwork.')
@maxLength(200)
param allowedAddresses string[] = []

@description('IPv4 ranges in CIDR form that may call the API; empty for everybody.')
@maxLength(100)
param apiAddresses string[] = []

@description('Days for which logs are kept.')
@minValue(30)
@maxValue(730)
param logRetentionDays int = 30

@description('Gigabytes of logs a day after which nothing more is taken in until the next day.')
@minValue(1)
@maxValue(100)
param dailyLogQuotaGb int = 1

@description('Addresses that get a mail when something is wrong.')
@minLength(1)
@maxLength(20)
param alertEmails string[]

@description('Places that ask the API for its health; empty for none. Every question is billed.')
param probePlaces string[] = []

@description('Minutes between two questions from one place.')
@allowed([
  5
  10
  15
])
param probeMinutes int = 15

@description('Every delete in tables and attachments is logged.')
param auditDeletes bool = false

@description('Every connection of SignalR Service is logged.')
param logConnections bool = false

@description('Amount a month, in the currency of the subscription, above which a mail is sent; 0 for none.')
@minValue(0)
param monthlyBudget int = 0

@description('First day of the first month of the budget. Cannot be changed later.')
@minLength(10)
@maxLength(10)
param budgetStart string = '2026-11-01'

@description('The vault cannot be deleted for good for 90 days. Cannot be taken back.')
param purgeProtection bool = true

var suffix = uniqueString(resourceGroup().id)
var name = '${prefix}-${environmentName}'
var uniqueName = '${name}-${take(suffix, 8)}'
var hostStorageName = toLower('${prefix}${environmentName}host${take(suffix, 9)}')
var dataStorageName = toLower('${prefix}${environmentName}data${take(suffix, 9)}')
var vaultName = uniqueName
var signalRName = uniqueName
var sendsTexts = !empty(communicationServiceName)
var packages = 'packages'
var vaultZone = 'privatelink${replace(environment().suffixes.keyvaultDns, '.vault.', '.vaultcore.')}'
var storageZone = 'privatelink.{0}.${environment().suffixes.storage}'
var zoneNames = [
  format(storageZone, 'blob')
  format(storageZone, 'queue')
  format(storageZone, 'table')
  vaultZone
]
var origins = union(
  [
    pages.outputs.url
  ],
  siteOrigins
)
var endpoints = [
  {
    name: 'host-blob'
    targetId: resourceId('Microsoft.Storage/storageAccounts', hostStorageName)
    service: 'blob'
    zone: zoneNames[0]
  }
  {
    name: 'host-queue'
    targetId: resourceId('Microsoft.Storage/storageAccounts', hostStorageName)
    service: 'queue'
    zone: zoneNames[1]
  }
  {
    name: 'host-table'
    targetId: resourceId('Microsoft.Storage/storageAccounts', hostStorageName)
    service: 'table'
    zone: zoneNames[2]
  }
  {
    name: 'data-blob'
    targetId: resourceId('Microsoft.Storage/storageAccounts', dataStorageName)
    service: 'blob'
    zone: zoneNames[0]
  }
  {
    name: 'data-table'
    targetId: resourceId('Microsoft.Storage/storageAccounts', dataStorageName)
    service: 'table'
    zone: zoneNames[2]
  }
  {
    name: 'vault'
    targetId: resourceId('Microsoft.KeyVault/vaults', vaultName)
    service: 'vault'
    zone: zoneNames[3]
  }
]

module workspace 'modules/workspace.bicep' = {
  name: 'workspace'
  params: {
    name: '${name}-logs'
    location: location
    tags: tags
    retentionDays: logRetentionDays
    dailyQuotaGb: dailyLogQuotaGb
  }
}

module insights 'modules/insights.bicep' = {
  name: 'insights'
  params: {
    name: '${name}-insights'
    location: location
    tags: tags
    workspaceId: workspace.outputs.id
  }
}

module network 'modules/network.bicep' = if (privateNetwork) {
  name: 'network'
  params: {
    name: '${name}-network'
    location: location
    tags: tags
    addressSpace: addressSpace
    zoneNames: zoneNames
  }
}

// The host's own: packages, leases of timers, queues that triggers listen to, and the durable hub, which makes its tables and queues itself.
module hostStorage 'modules/storage.bicep' = {
  name: 'host-storage'
  params: {
    name: hostStorageName
    location: location
    tags: tags
    sku: storageSku
    containers: [
      packages
    ]
    queues: [
      'contacts-inbound'
      'contacts-inbound-poison'
      'texts-outbound'
      'texts-outbound-poison'
    ]
    tables: []
    deletedBlobsKeptDays: 0
    isPrivate: privateNetwork
    allowedAddresses: allowedAddresses
    auditWorkspaceId: ''
  }
}

// The application's own: what a backup is about, and what an erasure empties.
module dataStorage 'modules/storage.bicep' = {
  name: 'data-storage'
  params: {
    name: dataStorageName
    location: location
    tags: tags
    sku: storageSku
    containers: [
      'attachments'
    ]
    queues: []
    tables: [
      'Adherence'
      'Audit'
      'Conversations'
      'Customers'
      'Journal'
      'Organisation'
      'Routing'
    ]
    deletedBlobsKeptDays: deletedBlobsKeptDays
    isPrivate: privateNetwork
    allowedAddresses: allowedAddresses
    auditWorkspaceId: auditDeletes ? workspace.outputs.id : ''
  }
}

module vault 'modules/vault.bicep' = {
  name: 'vault'
  params: {
    name: vaultName
    location: location
    tags: tags
    purgeProtection: purgeProtection
    isPrivate: privateNetwork
    allowedAddresses: allowedAddresses
    workspaceId: workspace.outputs.id
  }
}

module privateEndpoints 'modules/privateEndpoint.bicep' = [
  for endpoint in endpoints: if (privateNetwork) {
    name: 'endpoint-${endpoint.name}'
    params: {
      name: '${name}-${endpoint.name}'
      location: location
      tags: tags
      subnetId: network!.outputs.endpointSubnetId
      targetId: endpoint.targetId
      service: endpoint.service
      zoneName: endpoint.zone
    }
    dependsOn: [
      hostStorage
      dataStorage
      vault
    ]
  }
]

module pages 'modules/pages.bicep' = {
  name: 'pages'
  params: {
    name: uniqueName
    location: pagesLocation
    tags: tags
    sku: pagesSku
  }
}

module functionApp 'modules/functionApp.bicep' = {
  name: 'function-app'
  params: {
    name: uniqueName
    planName: '${name}-plan'
    location: location
    tags: tags
    packageContainerUrl: '${hostStorage.outputs.blobEndpoint}${packages}'
    instanceMemoryMB: instanceMemoryMB
    maximumInstanceCount: maximumInstanceCount
    httpConcurrency: httpConcurrency
    alwaysReady: alwaysReady
    zoneRedundant: zoneRedundant
    subnetId: privateNetwork ? network!.outputs.applicationSubnetId : ''
    apiAddresses: apiAddresses
  }
}

module access 'modules/access.bicep' = {
  name: 'access'
  params: {
    principalId: functionApp.outputs.principalId
    hostStorageName: hostStorage.outputs.name
    dataStorageName: dataStorage.outputs.name
    vaultName: vault.outputs.name
    insightsName: insights.outputs.name
  }
}

module signalR 'modules/signalR.bicep' = {
  name: 'signalr'
  params: {
    name: signalRName
    location: location
    tags: tags
    sku: signalRSku
    units: signalRUnits
    apiUrl: functionApp.outputs.apiUrl
    origins: origins
    connectivityWorkspaceId: logConnections ? workspace.outputs.id : ''
  }
}

module secrets 'modules/secrets.bicep' = {
  name: 'secrets'
  params: {
    vaultName: vault.outputs.name
    signalRName: signalR.outputs.name
    tokensSigningKey: tokensSigningKey
    tokensPreviousSigningKey: tokensPreviousSigningKey
    eventGridSecret: eventGridSecret
    eventGridPreviousSecret: eventGridPreviousSecret
    outgoingWebhookSecret: outgoingWebhookSecret
    twilioAuthToken: twilioAuthToken
    mailPassword: mailPassword
    attachmentScanKey: attachmentScanKey
    vouchingSites: vouchingSites
    siteSecrets: siteSecrets
  }
}

module textingSecret 'modules/textingSecret.bicep' = if (sendsTexts) {
  name: 'texting-secret'
  params: {
    vaultName: vault.outputs.name
    communicationServiceName: communicationServiceName
    communicationServiceGroup: communicationServiceGroup
  }
}

// Last, so that whatever a setting names is there when instances read it.
module settings 'modules/settings.bicep' = {
  name: 'settings'
  params: {
    appName: functionApp.outputs.name
    vaultUri: vault.outputs.uri
    insightsName: insights.outputs.name
    hostStorage: {
      blobs: hostStorage.outputs.blobEndpoint
      queues: hostStorage.outputs.queueEndpoint
      tables: hostStorage.outputs.tableEndpoint
    }
    dataStorage: {
      blobs: dataStorage.outputs.blobEndpoint
      tables: dataStorage.outputs.tableEndpoint
    }
    evidenceKeyUri: vault.outputs.evidenceKeyUri
    timeStampAuthority: timeStampAuthority
    oidc: {
      authority: oidcAuthority
      audience: clientId
      userClaim: oidcUserClaim
    }
    origins: origins
    acceptPrevious: acceptPrevious
    vouchingSites: vouchingSites
    sendsByCommunicationServices: sendsTexts
    twilioAccountSid: twilioAccountSid
    apiUrl: functionApp.outputs.apiUrl
    numbers: numbers
    mail: {
      host: mailHost
      port: mailPort
      user: mailUser
      from: mailFrom
    }
    followUpPage: followUpPage
    attachmentScan: {
      url: attachmentScanUrl
      hasKey: attachmentScanHasKey
    }
    finishedDays: finishedDays
    demoOrganisation: demoOrganisation
    otherSettings: otherSettings
  }
  dependsOn: [
    access
    privateEndpoints
    secrets
    textingSecret
  ]
}

resource knownVault 'Microsoft.KeyVault/vaults@2025-05-01' existing = {
  name: vaultName
}

module texts 'modules/texts.bicep' = if (sendsTexts && appAnswers) {
  name: 'texts'
  scope: resourceGroup(communicationServiceGroup)
  params: {
    communicationServiceName: communicationServiceName
    name: uniqueName
    apiUrl: functionApp.outputs.apiUrl
    byAddress: eventGridByAddress
    webhookSecret: knownVault.getSecret('eventgrid-secret')
  }
  dependsOn: [
    settings
  ]
}

module actionGroup 'modules/actionGroup.bicep' = {
  name: 'action-group'
  params: {
    name: '${name}-operations'
    tags: tags
    emails: alertEmails
  }
}

module alerts 'modules/alerts.bicep' = {
  name: 'alerts'
  params: {
    name: name
    location: location
    tags: tags
    insightsId: insights.outputs.id
    actionGroupId: actionGroup.outputs.id
  }
}

module metricAlerts 'modules/metricAlerts.bicep' = {
  name: 'metric-alerts'
  params: {
    name: name
    tags: tags
    hostStorageId: hostStorage.outputs.id
    dataStorageId: dataStorage.outputs.id
    signalRId: signalR.outputs.id
    vaultId: vault.outputs.id
    actionGroupId: actionGroup.outputs.id
  }
}

module probe 'modules/probe.bicep' = if (!empty(probePlaces)) {
  name: 'probe'
  params: {
    name: '${name}-health'
    location: location
    tags: tags
    insightsId: insights.outputs.id
    healthUrl: '${functionApp.outputs.apiUrl}/health'
    everyMinutes: probeMinutes
    places: probePlaces
    actionGroupId: actionGroup.outputs.id
  }
}

module workbook 'modules/workbook.bicep' = {
  name: 'workbook'
  params: {
    title: 'Contact center ${environmentName}'
    location: location
    tags: tags
    insightsId: insights.outputs.id
  }
}

module budget 'modules/budget.bicep' = if (monthlyBudget > 0) {
  name: 'budget'
  params: {
    name: name
    amount: monthlyBudget
    startDate: budgetStart
    emails: alertEmails
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
output oidcAuthority string = oidcAuthority

@description('Client id that staff sign in with.')
output clientId string = clientId

@description('The demo shop belongs to the pages.')
output demo bool = demoOrganisation

@description('Communication Services resource whose texts come in; empty for none.')
output communicationServiceId string = sendsTexts
  ? resourceId(communicationServiceGroup, 'Microsoft.Communication/communicationServices', communicationServiceName)
  : ''
