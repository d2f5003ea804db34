metadata description = 'The page that operations looks at: what goes wrong, how fast, and how much.'

@description('Name of the environment, which the workbook is one of.')
param name string

@description('Title of the workbook.')
param title string

@description('Region.')
param location string

@description('Tags of the resource.')
param tags { *: string }

@description('Application Insights component whose logs are shown.')
param insightsId string

resource workbook 'Microsoft.Insights/workbooks@2023-06-01' = {
  name: guid(resourceGroup().id, name, 'workbook')
  location: location
  tags: tags
  kind: 'shared'
  properties: {
    category: 'workbook'
    displayName: title
    serializedData: loadTextContent('../watch/workbook.json')
    sourceId: insightsId
    version: 'Notebook/1.0'
  }
}
