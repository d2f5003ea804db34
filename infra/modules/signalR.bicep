metadata description = 'Azure SignalR Service without a server of its own: the application sends over REST and hears who has gone.'

@export()
@description('Azure SignalR Service.')
type realtimeOptions = {
  @description('Plan; Free_F1 if not given, which has 20 connections.')
  sku: ('Free_F1' | 'Standard_S1' | 'Premium_P1')?

  @description('Units, 1,000 connections each; 1 if not given.')
  @minValue(1)
  @maxValue(100)
  units: int?

  @description('Every connection is logged; false if not given.')
  logConnections: bool?
}

@description('Name of the service, unique in the world.')
param name string

@description('Region.')
param location string

@description('Tags of the resource.')
param tags { *: string }

@description('Plan, size and logs.')
param realtime realtimeOptions

@description('Address of the API, such as https://example/api.')
param apiUrl string

@description('Origins of the pages that connect.')
param origins string[]

@description('Workspace that hears of every connection where they are logged.')
param workspaceId string

var logsConnections = realtime.?logConnections ?? false

resource signalR 'Microsoft.SignalRService/signalR@2024-03-01' = {
  name: name
  location: location
  tags: tags
  kind: 'SignalR'
  sku: {
    name: realtime.?sku ?? 'Free_F1'
    capacity: realtime.?units ?? 1
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

#disable-next-line use-recent-api-versions // What is newest without preview is of 2016 and knows no groups of categories.
resource connectivity 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = if (logsConnections) {
  scope: signalR
  name: 'connectivity'
  properties: {
    workspaceId: workspaceId
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
