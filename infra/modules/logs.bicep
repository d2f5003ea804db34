metadata description = 'Where every log ends: the workspace, and Application Insights on it.'

@description('Beginning of the names.')
param name string

@description('Region.')
param location string

@description('Tags of the resources.')
param tags { *: string }

@description('Days for which logs are kept.')
param retentionDays int

@description('Gigabytes a day after which nothing more is taken in until the next day.')
param dailyQuotaGb int

module workspace 'workspace.bicep' = {
  params: {
    name: '${name}-logs'
    location: location
    tags: tags
    retentionDays: retentionDays
    dailyQuotaGb: dailyQuotaGb
  }
}

module insights 'insights.bicep' = {
  params: {
    name: '${name}-insights'
    location: location
    tags: tags
    workspaceId: workspace.outputs.id
  }
}

@description('Id of the workspace.')
output workspaceId string = workspace.outputs.id

@description('Id of the Application Insights component.')
output insightsId string = insights.outputs.id

@description('Name of the Application Insights component.')
output insightsName string = insights.outputs.name
