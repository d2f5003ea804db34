metadata description = 'Rules over what the application logs.'

@description('Beginning of the names of the rules.')
param name string

@description('Region.')
param location string

@description('Tags of the resources.')
param tags { *: string }

@description('Application Insights component whose logs are read.')
param insightsId string

@description('Who is told.')
param actionGroupId string

var events = loadJsonContent('../watch/events.json')

// Telemetry of the host carries the name of an event; the number is there where a worker sends by itself.
var source = '''
union isfuzzy=true traces, exceptions
| extend Event = tostring(customDimensions.EventName), Id = toint(customDimensions.EventId)
'''

var failedNames = join(map(events.failures, e => '"${e.name}"'), ', ')
var failedIds = join(map(events.failures, e => string(e.id)), ', ')
var repeatedNames = join(map(events.repeats, e => '"${e.name}"'), ', ')
var repeatedIds = join(map(events.repeats, e => string(e.id)), ', ')

var rules = [
  {
    name: 'failures'
    title: 'Something was not done'
    description: 'Events of which one is too many: a record, a ticket, a provider\'s event or a door failed. infra/watch/README.md says what each means.'
    severity: 1
    every: 'PT5M'
    query: '${source}| where Event in (${failedNames}) or Id in (${failedIds})\n| summarize Count = sum(itemCount) by Event'
    threshold: 0
  }
  {
    name: 'repeats'
    title: 'Something goes wrong again and again'
    description: 'Events that make up for themselves, but more than twenty of one kind within a quarter of an hour.'
    severity: 2
    every: 'PT15M'
    query: '${source}| where Event in (${repeatedNames}) or Id in (${repeatedIds})\n| summarize Count = sum(itemCount) by Event'
    threshold: 20
  }
  {
    name: 'poison'
    title: 'A queue message was given up'
    description: 'A contact or an outbox could not be processed five times and lies in a poison queue.'
    severity: 1
    every: 'PT15M'
    query: 'traces\n| where message has "MaxDequeueCount" and message has "Moving message to queue"\n| summarize Count = sum(itemCount) by Event = "poison"'
    threshold: 0
  }
]

resource logAlerts 'Microsoft.Insights/scheduledQueryRules@2026-03-01' = [
  for rule in rules: {
    name: '${name}-${rule.name}'
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: '${name}: ${rule.title}'
      description: rule.description
      severity: rule.severity
      enabled: true
      scopes: [
        insightsId
      ]
      evaluationFrequency: rule.every
      windowSize: rule.every
      criteria: {
        allOf: [
          {
            query: rule.query
            timeAggregation: 'Total'
            metricMeasureColumn: 'Count'
            dimensions: [
              {
                name: 'Event'
                operator: 'Include'
                values: [
                  '*'
                ]
              }
            ]
            operator: 'GreaterThan'
            threshold: rule.threshold
            failingPeriods: {
              numberOfEvaluationPeriods: 1
              minFailingPeriodsToAlert: 1
            }
          }
        ]
      }
      autoMitigate: true
      actions: {
        actionGroups: [
          actionGroupId
        ]
      }
    }
  }
]
