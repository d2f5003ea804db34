metadata description = 'Event Grid brings texts and their reports. It asks the address for its consent first, so the application must answer.'

@description('Name of the Communication Services resource, in this resource group.')
param communicationServiceName string

@description('Name of the application.')
param appName string

@description('Its resource group, in this subscription.')
param appGroup string

@description('The secret stands in the address and not in a header.')
param byAddress bool

@description('What the application knows Event Grid by.')
@secure()
param webhookSecret string

resource app 'Microsoft.Web/sites@2025-03-01' existing = {
  scope: resourceGroup(appGroup)
  name: appName
}

var address = 'https://${app.properties.defaultHostName}/api/webhooks/eventgrid'

resource communication 'Microsoft.Communication/communicationServices@2025-05-01' existing = {
  name: communicationServiceName
}

resource subscription 'Microsoft.EventGrid/eventSubscriptions@2025-02-15' = {
  scope: communication
  name: appName
  properties: {
    eventDeliverySchema: 'EventGridSchema'
    filter: {
      includedEventTypes: [
        'Microsoft.Communication.SMSReceived'
        'Microsoft.Communication.SMSDeliveryReportReceived'
      ]
    }
    destination: {
      endpointType: 'WebHook'
      properties: {
        endpointUrl: byAddress ? '${address}?code=${uriComponent(webhookSecret)}' : address
        deliveryAttributeMappings: byAddress
          ? []
          : [
              {
                name: 'X-Webhook-Secret'
                type: 'Static'
                properties: {
                  isSecret: true
                  value: webhookSecret
                }
              }
            ]
        maxEventsPerBatch: 20
        minimumTlsVersionAllowed: '1.2'
        preferredBatchSizeInKilobytes: 64
      }
    }
    // What could not be brought for a day is old news to the person who wrote it.
    retryPolicy: {
      maxDeliveryAttempts: 30
      eventTimeToLiveInMinutes: 1440
    }
  }
}
