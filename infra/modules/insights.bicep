metadata description = 'Application Insights on the workspace. It takes telemetry of identities only.'

@description('Name of the component.')
param name string

@description('Region.')
param location string

@description('Tags of the resource.')
param tags { *: string }

@description('Id of the workspace that stores the telemetry.')
param workspaceId string

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: name
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspaceId
    DisableLocalAuth: true
  }
}

@description('Id of the component.')
output id string = insights.id
