metadata description = 'Azure SignalR Service without a server of its own: the application sends over REST and hears who has gone.'

@description('Name of the service, unique in the world.')
param name string

@description('Region.')
param location string

@description('Tags of the resource.')
param tags object

@description('Plan.')
param sku string

@description('Units of the plan: 1,000 connections each, on the free plan 20.')
param units int

@description('Address of the API, such as https://example/api.')
param apiUrl string

@description('Origins of the pages that connect.')
param origins string[]

@description('Workspace that hears of every connection; empty for none.')
param connectivityWorkspaceId string

var logsConnections = !empty(connectivityWorkspaceId)

resource signalR 'Microsoft.SignalRService/signalR@2024-03-01' = {
  name: name
  location: location
  tags: tags
  kind: 'SignalR'
  sku: {
    name: sku
    capacity: units
  }
  properties: {
    features: [
      {
        flag: 'ServiceMode'
        value: 'Serverless'
      }
      {
        flag: 'EnableConnectivityLogs'
        value: logsConnections ? 'True' : 'False'
      }
    ]
    cors: {
      allowedOrigins: origins
    }
    // The application reads a connection string, and its key also proves who calls the address below.
    disableLocalAuth: false
    publicNetworkAccess: 'Enabled'
    tls: {
      clientCertEnabled: false
    }
    upstream: {
      templates: [
        {
          hubPattern: 'contact'
          categoryPattern: 'connections'
          // Nothing follows from a connection that begins: it would be a call for nothing.
          eventPattern: 'disconnected'
          urlTemplate: '${apiUrl}/webhooks/signalr'
        }
      ]
    }
  }
}

resource connectivity 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = if (logsConnections) {
  scope: signalR
  name: 'connectivity'
  properties: {
    workspaceId: connectivityWorkspaceId
    logs: [
      {
        categoryGroup: 'allLogs'
        enabled: true
      }
    ]
  }
}

@description('Id of the service.')
output id string = signalR.id

@description('Name of the service.')
output name string = signalR.name

@description('Host that browsers connect to.')
output hostName string = signalR.properties.hostName
