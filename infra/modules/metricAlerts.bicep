metadata description = 'Rules over what the services measure of themselves.'

@description('Beginning of the names of the rules.')
param name string

@description('Tags of the resources.')
param tags { *: string }

@description('Account of the host.')
param hostStorageId string

@description('Account of the application.')
param dataStorageId string

@description('SignalR service.')
param signalRId string

@description('The vault.')
param vaultId string

@description('Who is told.')
param actionGroupId string

var rules = [
  {
    name: 'host-storage'
    description: 'The host\'s storage answers less than 99 % of its requests: durable processes and queues slow down.'
    scope: hostStorageId
    metricNamespace: 'Microsoft.Storage/storageAccounts'
    metric: 'Availability'
    operator: 'LessThan'
    threshold: 99
  }
  {
    name: 'data-storage'
    description: 'The application\'s storage answers less than 99 % of its requests: messages are refused.'
    scope: dataStorageId
    metricNamespace: 'Microsoft.Storage/storageAccounts'
    metric: 'Availability'
    operator: 'LessThan'
    threshold: 99
  }
  {
    name: 'vault'
    description: 'The vault answers less than 99 % of its requests: seals wait, and new instances may lack secrets.'
    scope: vaultId
    metricNamespace: 'Microsoft.KeyVault/vaults'
    metric: 'Availability'
    operator: 'LessThan'
    threshold: 99
  }
  {
    name: 'realtime'
    description: 'More than 80 % of the connections that the SignalR units allow: the next ones are refused, and pages fall back to asking.'
    scope: signalRId
    metricNamespace: 'Microsoft.SignalRService/SignalR'
    metric: 'ConnectionQuotaUtilization'
    operator: 'GreaterThan'
    threshold: 80
  }
]

resource metricAlerts 'Microsoft.Insights/metricAlerts@2026-01-01' = [
  for rule in rules: {
    name: '${name}-${rule.name}'
    location: 'global'
    tags: tags
    properties: {
      description: rule.description
      severity: 2
      enabled: true
      scopes: [
        rule.scope
      ]
      evaluationFrequency: 'PT5M'
      windowSize: 'PT15M'
      criteria: {
        'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
        allOf: [
          {
            name: 'measure'
            criterionType: 'StaticThresholdCriterion'
            metricNamespace: rule.metricNamespace
            metricName: rule.metric
            operator: rule.operator
            threshold: rule.threshold
            timeAggregation: 'Average'
          }
        ]
      }
      autoMitigate: true
      actions: [
        {
          actionGroupId: actionGroupId
        }
      ]
    }
  }
]
