metadata description = 'The function app and the Flex Consumption plan that belongs to it. Its settings follow once everything they name exists.'

@export()
@description('How much runs, and how much of it waits.')
type computeOptions = {
  @description('Memory of an instance in MB; 2,048 if not given. 512 serves small centers; an instance with more takes more conversations.')
  instanceMemoryMB: (512 | 2048 | 4096)?

  @description('Instances at most, for each group of functions that scales by itself; 40 if not given.')
  @minValue(40)
  @maxValue(1000)
  maximumInstanceCount: int?

  @description('Requests at once in one instance, after which another one is started; 100 if not given.')
  @minValue(1)
  @maxValue(1000)
  httpConcurrency: int?

  @description('Instances that never sleep, by group: http, durable, or function:SweepLedger; none if not given. They cost around the clock.')
  alwaysReady: instancesOfGroup[]?

  @description('Instances are spread over zones, which keeps two of each group of functions waiting, and billed; false if not given.')
  zoneRedundant: bool?
}

@description('Instances of one group of functions.')
type instancesOfGroup = {
  @description('http, durable, or function:SweepLedger.')
  name: string

  @description('How many.')
  @minValue(1)
  instanceCount: int
}

@description('Name of the application, unique in the world.')
param name string

@description('Name of the plan.')
param planName string

@description('Region.')
param location string

@description('Tags of the resources.')
param tags { *: string }

@description('Container that packages are published to.')
param packageContainerUrl string

@description('How much runs, and how much of it waits.')
param compute computeOptions

@description('Subnet for outgoing calls; empty for none.')
param subnetId string

@description('IPv4 ranges that may call the API; empty for everybody. The services of Azure that call it always may.')
param apiAddresses string[]

var services = [
  'AzureSignalR'
  'AzureEventGrid'
  'ApplicationInsightsAvailability'
]

var addressRules = [
  for (address, i) in apiAddresses: {
    name: 'address-${i}'
    priority: 200 + i
    action: 'Allow'
    ipAddress: address
  }
]

var serviceRules = [
  for (service, i) in services: {
    name: service
    priority: 100 + i
    action: 'Allow'
    tag: 'ServiceTag'
    ipAddress: service
  }
]

resource plan 'Microsoft.Web/serverfarms@2025-03-01' = {
  name: planName
  location: location
  tags: tags
  kind: 'functionapp'
  sku: {
    name: 'FC1'
    tier: 'FlexConsumption'
  }
  properties: {
    reserved: true
    zoneRedundant: compute.?zoneRedundant ?? false
  }
}

resource app 'Microsoft.Web/sites@2025-03-01' = {
  name: name
  location: location
  tags: tags
  kind: 'functionapp,linux'
  identity: {
    type: 'SystemAssigned'
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    publicNetworkAccess: 'Enabled'
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    siteConfig: {
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      ipSecurityRestrictionsDefaultAction: empty(apiAddresses) ? 'Allow' : 'Deny'
      ipSecurityRestrictions: empty(apiAddresses) ? [] : concat(serviceRules, addressRules)
    }
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: packageContainerUrl
          authentication: {
            type: 'SystemAssignedIdentity'
          }
        }
      }
      runtime: {
        name: 'dotnet-isolated'
        version: '10.0'
      }
      scaleAndConcurrency: {
        maximumInstanceCount: compute.?maximumInstanceCount ?? 40
        instanceMemoryMB: compute.?instanceMemoryMB ?? 2048
        alwaysReady: compute.?alwaysReady ?? []
        triggers: {
          http: {
            perInstanceConcurrency: compute.?httpConcurrency ?? 100
          }
        }
      }
    }
  }
}

// Whoever publishes signs in; there are no passwords to publish with.
resource publishing 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2025-03-01' = {
  parent: app
  name: 'scm'
  properties: {
    allow: false
  }
}

resource ftp 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2025-03-01' = {
  parent: app
  name: 'ftp'
  properties: {
    allow: false
  }
}

@description('Name of the application.')
output name string = app.name

@description('Principal of its managed identity.')
output principalId string = app.identity.principalId

@description('Address of the API, without a slash at the end.')
output apiUrl string = 'https://${app.properties.defaultHostName}/api'
