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

var measures = loadJsonContent('../watch/measures.json')

// One row for whatever is over its bound: the name of its runbook, and of what.
var soon = join(
  map(
    measures.soon,
    m =>
      '(customMetrics | where name == "${m.metric}" ${m.where}| summarize Value = ${m.value} by Of = tostring(customDimensions["${m.by}"]) | where Value ${m.over} | extend Runbook = "${m.name}")'
  ),
  ',\n'
)
var later = join(
  map(
    measures.later,
    m =>
      '(customMetrics | where name == "${m.metric}" ${m.where}| summarize Value = ${m.value} by Of = tostring(customDimensions["${m.by}"]) | where Value ${m.over} | extend Runbook = "${m.name}")'
  ),
  ',\n'
)
var overBound = '| project Event = strcat(Runbook, " ", Of), Count = 1'

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
    name: 'measures-soon'
    title: 'A measure is over its bound, and customers notice'
    description: 'Waiting, poison queues, storage or doors. The event names the runbook in infra/watch/runbooks and what is meant.'
    severity: 1
    every: 'PT5M'
    query: 'union ${soon}\n${overBound}'
    threshold: 0
  }
  {
    name: 'measures-later'
    title: 'A measure is over its bound, and somebody should look today'
    description: 'Promises, offers, pushes, shedding, limits or webhooks. The event names the runbook in infra/watch/runbooks and what is meant.'
    severity: 2
    every: 'PT15M'
    query: 'union ${later}\n${overBound}'
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
