metadata description = 'Where every log ends: the workspace, and Application Insights on it.'

import { watchOptions } from 'watch.bicep'

@description('Name of the workspace.')
param workspaceName string

@description('Name of the Application Insights component.')
param insightsName string

@description('Region.')
param location string

@description('Tags of the resources.')
param tags { *: string }

@description('How long logs are kept, and how much a day.')
param watching watchOptions

module workspace 'workspace.bicep' = {
  params: {
    name: workspaceName
    location: location
    tags: tags
    retentionDays: watching.?logRetentionDays ?? 30
    dailyQuotaGb: watching.?dailyLogQuotaGb ?? 1
  }
}

module insights 'insights.bicep' = {
  params: {
    name: insightsName
    location: location
    tags: tags
    workspaceId: workspace.outputs.id
  }
}

@description('Id of the workspace.')
output workspaceId string = workspace.outputs.id

@description('Id of the Application Insights component.')
output insightsId string = insights.outputs.id
