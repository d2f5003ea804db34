metadata description = 'Who is told when something is wrong.'

@description('Name of the group.')
param name string

@description('Tags of the resource.')
param tags { *: string }

@description('Addresses that get a mail.')
param emails string[]

resource group 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: name
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'contact'
    emailReceivers: [
      for (email, i) in emails: {
        name: 'mail-${i}'
        emailAddress: email
        useCommonAlertSchema: true
      }
    ]
  }
}

@description('Id of the group.')
output id string = group.id
