metadata description = 'Who looks at the center when nobody looks: alerts, the probe, the budget, and the page for those who look after all.'

@export()
@description('Logs, alerts, probe and budget.')
type watchOptions = {
  @description('Addresses that get a mail when something is wrong.')
  @minLength(1)
  @maxLength(20)
  emails: string[]

  @description('Days for which logs are kept; 30 if not given.')
  @minValue(30)
  @maxValue(730)
  logRetentionDays: int?

  @description('Gigabytes of logs a day after which nothing more is taken in until the next day; 1 if not given.')
  @minValue(1)
  @maxValue(100)
  dailyLogQuotaGb: int?

  @description('Places that ask the API for its health; none if not given. Every question is billed.')
  probePlaces: string[]?

  @description('Minutes between two questions from one place; 15 if not given.')
  probeMinutes: (5 | 10 | 15)?

  @description('Amount a month, in the currency of the subscription, above which a mail is sent; none if not given.')
  @minValue(1)
  monthlyBudget: int?

  @description('First day of the first month of the budget, which is the present one when it is made and stays; 2026-11-01 if not given.')
  @minLength(10)
  @maxLength(10)
  budgetStart: string?
}

@description('Beginning of every name.')
param name string

@description('Title of the workbook.')
param title string

@description('Region.')
param location string

@description('Tags of the resources.')
param tags { *: string }

@description('What is watched, and who is told.')
param watching watchOptions

@description('The Application Insights component.')
param insightsId string

@description('Address that answers 200 while conversations can be taken.')
param healthUrl string

@description('Account of the host.')
param hostStorageId string

@description('Account of the application.')
param dataStorageId string

@description('SignalR service.')
param signalRId string

@description('The vault.')
param vaultId string

var places = watching.?probePlaces ?? []
var monthlyBudget = watching.?monthlyBudget ?? 0

module actionGroup 'actionGroup.bicep' = {
  params: {
    name: '${name}-operations'
    tags: tags
    emails: watching.emails
  }
}

module alerts 'alerts.bicep' = {
  params: {
    name: name
    location: location
    tags: tags
    insightsId: insightsId
    actionGroupId: actionGroup.outputs.id
  }
}

module metricAlerts 'metricAlerts.bicep' = {
  params: {
    name: name
    tags: tags
    hostStorageId: hostStorageId
    dataStorageId: dataStorageId
    signalRId: signalRId
    vaultId: vaultId
    actionGroupId: actionGroup.outputs.id
  }
}

module probe 'probe.bicep' = if (!empty(places)) {
  params: {
    name: '${name}-health'
    location: location
    tags: tags
    insightsId: insightsId
    healthUrl: healthUrl
    everyMinutes: watching.?probeMinutes ?? 15
    places: places
    actionGroupId: actionGroup.outputs.id
  }
}

module workbook 'workbook.bicep' = {
  params: {
    name: name
    title: title
    location: location
    tags: tags
    insightsId: insightsId
  }
}

module budget 'budget.bicep' = if (monthlyBudget > 0) {
  params: {
    name: name
    amount: monthlyBudget
    startDate: watching.?budgetStart ?? '2026-11-01'
    emails: watching.emails
  }
}
