metadata description = 'Asks from outside whether conversations can be taken, and says so when they cannot.'

@description('Name of the test.')
param name string

@description('Region.')
param location string

@description('Tags of the resources.')
param tags { *: string }

@description('Application Insights component that the answers go to.')
param insightsId string

@description('Address that answers 200 while conversations can be taken.')
param healthUrl string

@description('Minutes between two questions from one place.')
param everyMinutes int

@description('Places that ask.')
param places string[]

@description('Who is told.')
param actionGroupId string

var link = {
  'hidden-link:${insightsId}': 'Resource'
}

resource test 'Microsoft.Insights/webtests@2022-06-15' = {
  name: name
  location: location
  tags: union(tags, link)
  kind: 'standard'
  properties: {
    SyntheticMonitorId: name
    Name: name
    Kind: 'standard'
    Enabled: true
    Frequency: everyMinutes * 60
    Timeout: 30
    RetryEnabled: true
    Locations: [
      for place in places: {
        Id: place
      }
    ]
    Request: {
      RequestUrl: healthUrl
      HttpVerb: 'GET'
      ParseDependentRequests: false
      FollowRedirects: false
    }
    ValidationRules: {
      ExpectedHttpStatusCode: 200
      SSLCheck: true
      SSLCertRemainingLifetimeCheck: 7
    }
  }
}

resource alert 'Microsoft.Insights/metricAlerts@2026-01-01' = {
  name: name
  location: 'global'
  tags: union(tags, link, { 'hidden-link:${test.id}': 'Resource' })
  properties: {
    description: 'GET /api/health did not answer 200: no conversation can be taken.'
    severity: 0
    enabled: true
    scopes: [
      test.id
      insightsId
    ]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.WebtestLocationAvailabilityCriteria'
      webTestId: test.id
      componentId: insightsId
      failedLocationCount: length(places)
    }
    autoMitigate: true
    actions: [
      {
        actionGroupId: actionGroupId
      }
    ]
  }
}
